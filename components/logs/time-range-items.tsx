import { tailLinesDefault, tailLinesOfManyDefault } from '@/lib/core/logs/limits.ts'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { formatCount } from '@/lib/core/view/amounts.ts'
import { MenuItem, MenuSeparator } from '../ui/menu.tsx'
import type { ChangeView } from './use-log-view.ts'

/** Units: seconds */
const spans = [
  { label: 'Last 5 minutes', seconds: 300 },
  { label: 'Last 15 minutes', seconds: 900 },
  { label: 'Last hour', seconds: 3_600 },
  { label: 'Last 6 hours', seconds: 21_600 },
  { label: 'Last 24 hours', seconds: 86_400 },
] as const

/** Which part of the log is read: the choices of a menu. The address names the time, not how long ago it was. */
export function TimeRangeItems({
  several,
  change,
  onGoToTime,
}: {
  readonly several: boolean
  readonly change: ChangeView
  readonly onGoToTime: () => void
}) {
  const tailLines = several ? tailLinesOfManyDefault : tailLinesDefault
  const read = (range: { readonly sinceSeconds: number | null; readonly tailLines: number | null }) => {
    const sinceTime =
      range.sinceSeconds === null ? null : timestampFrom(Math.floor(Date.now() / 1_000) - range.sinceSeconds, 0)
    change({ sinceTime, untilTime: null, tailLines: range.tailLines, follow: true }, { push: true, leave: true })
  }
  return (
    <>
      <MenuItem keys="g" onSelect={onGoToTime}>
        Go to a time…
      </MenuItem>
      <MenuSeparator />
      {spans.map(({ label, seconds }) => (
        <MenuItem key={label} onSelect={() => read({ sinceSeconds: seconds, tailLines: null })}>
          {label}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem onSelect={() => read({ sinceSeconds: null, tailLines })}>
        Last {formatCount(tailLines)} lines{several ? ' of each' : ''}
      </MenuItem>
      <MenuItem onSelect={() => read({ sinceSeconds: null, tailLines: null })}>
        {several ? 'Everything the nodes keep' : 'Everything the node keeps'}
      </MenuItem>
    </>
  )
}
