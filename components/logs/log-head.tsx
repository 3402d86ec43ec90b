import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import { formatCount } from '@/lib/core/view/amounts.ts'
import { Button } from '../ui/button.tsx'

/** What is said above the first line where it is not the first that the node keeps. */
export function LogHead({
  tailLines,
  sinceTime,
  several,
  formatTime,
  onLoadAll,
}: {
  readonly tailLines: number | null
  readonly sinceTime: Timestamp | null
  /** Whether the log has several sources. */
  readonly several: boolean
  readonly formatTime: (timestamp: Timestamp) => string
  readonly onLoadAll: () => void
}) {
  const words =
    sinceTime === null
      ? `Showing the last ${formatCount(tailLines ?? 0)} lines${several ? ' of each container' : ''}`
      : `Showing from ${formatTime(sinceTime)} on`
  return (
    <div className="sticky left-0 flex h-9 w-[100cqi] items-center justify-center font-sans text-sm text-faint">
      {words}
      <span aria-hidden className="pl-2.5">
        ·
      </span>
      <Button variant="quiet" onClick={onLoadAll}>
        {several ? 'Load everything the nodes keep' : 'Load everything the node keeps'}
      </Button>
    </div>
  )
}
