import { FileDown, Server } from 'lucide-react'
import { useState } from 'react'
import { apiUrl } from '@/lib/client/api/api-url.ts'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import { useRevealed } from '@/lib/client/logs/use-revealed.ts'
import type { DownloadFormat } from '@/lib/core/download/download-options.ts'
import { keptQuery } from '@/lib/core/download/kept-query.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import { MenuCheck, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { saveLog } from './save-log.ts'

/** Ways to take a log along: choices of a menu. */
export function DownloadItems({
  session,
  view,
  selections,
  keptUrl,
}: {
  readonly session: LogSession
  readonly view: LogView
  /** Whose containers they are. */
  readonly selections: readonly StreamSelection[]
  readonly keptUrl: string | null
}) {
  const [timestamps, setTimestamps] = useState(true)
  const [events, setEvents] = useState(true)
  const [revealed] = useRevealed()
  const [gzip, setGzip] = useState(false)
  const save = (format: DownloadFormat) => void saveLog(session, { format, timestamps, events, gzip })
  // The browser writes what the server sends to disk; no page holds it.
  const saveKept = (format: DownloadFormat) => {
    const { context, sinceTime, untilTime } = view
    const options = { format, timestamps, sources: true, events, gzip }
    const wanted = { source: selections, sinceTime, untilTime, previous: true, reveal: revealed, options }
    location.assign(`${apiUrl(['download'], {})}?${keptQuery(wanted, context)}`)
  }
  return (
    <>
      {keptUrl === null ? null : (
        <>
          <MenuItem icon={Server} onSelect={() => location.assign(revealed ? `${keptUrl}&reveal=true` : keptUrl)}>
            All that the node keeps
          </MenuItem>
          <MenuSeparator />
        </>
      )}
      {forms.map(({ format, name }) => (
        <MenuItem key={format} icon={FileDown} onSelect={() => save(format)}>
          {`Lines shown, as ${name}`}
        </MenuItem>
      ))}
      <MenuSeparator />
      {forms.map(({ format, name }) => (
        <MenuItem key={format} icon={Server} onSelect={() => saveKept(format)}>
          {`Everything retained, as ${name}`}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuCheck checked={timestamps} onChange={setTimestamps}>
        With times
      </MenuCheck>
      <MenuCheck checked={events} onChange={setEvents}>
        With gaps and restarts
      </MenuCheck>
      <MenuCheck checked={gzip} onChange={setGzip}>
        Compressed (gzip)
      </MenuCheck>
    </>
  )
}

const forms: readonly { readonly format: DownloadFormat; readonly name: string }[] = [
  { format: 'text', name: 'text' },
  { format: 'ndjson', name: 'NDJSON' },
  { format: 'csv', name: 'CSV' },
]
