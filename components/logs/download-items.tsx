import { FileDown, Server } from 'lucide-react'
import { useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import { useRevealed } from '@/lib/client/logs/use-revealed.ts'
import type { DownloadFormat } from '@/lib/core/download/download-options.ts'
import { MenuCheck, MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { saveLog } from './save-log.ts'

/** Ways to take a log along: choices of a menu. */
export function DownloadItems({ session, keptUrl }: { readonly session: LogSession; readonly keptUrl: string | null }) {
  const [timestamps, setTimestamps] = useState(true)
  const [events, setEvents] = useState(true)
  const [revealed] = useRevealed()
  const [gzip, setGzip] = useState(false)
  const save = (format: DownloadFormat) => void saveLog(session, { format, timestamps, events, gzip })
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
      {forms.map(({ format, label }) => (
        <MenuItem key={format} icon={FileDown} onSelect={() => save(format)}>
          {label}
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

const forms: readonly { readonly format: DownloadFormat; readonly label: string }[] = [
  { format: 'text', label: 'Lines shown, as text' },
  { format: 'ndjson', label: 'Lines shown, as NDJSON' },
  { format: 'csv', label: 'Lines shown, as CSV' },
]
