import type { LogView } from '@/lib/core/links/log-view.ts'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { formatCount } from '@/lib/core/view/amounts.ts'
import { MenuItem, MenuSeparator } from '../ui/menu.tsx'
import { liveRange } from './live-range.ts'
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
  view,
  change,
  onGoToTime,
}: {
  readonly view: LogView
  readonly change: ChangeView
  readonly onGoToTime: () => void
}) {
  const several = view.source.length > 0
  const live = liveRange(view)
  const read = (range: Partial<LogView>) => change({ ...live, ...range }, { push: true, leave: true })
  const since = (seconds: number) => timestampFrom(Math.floor(Date.now() / 1_000) - seconds, 0)
  return (
    <>
      <MenuItem keys="g" onSelect={onGoToTime}>
        Go to a time…
      </MenuItem>
      <MenuSeparator />
      {spans.map(({ label, seconds }) => (
        <MenuItem key={label} onSelect={() => read({ sinceTime: since(seconds), tailLines: null })}>
          {label}
        </MenuItem>
      ))}
      <MenuSeparator />
      {live.tailLines === null ? null : (
        <MenuItem onSelect={() => read({})}>
          Last {formatCount(live.tailLines)} lines{several ? ' of each' : ''}
        </MenuItem>
      )}
      <MenuItem onSelect={() => read({ tailLines: null })}>
        {several ? 'Everything the nodes keep' : 'Everything the node keeps'}
      </MenuItem>
    </>
  )
}
