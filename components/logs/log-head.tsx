import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import { formatCount } from '@/lib/core/view/amounts.ts'
import { Button } from '../ui/button.tsx'

/** Of many sources the past is read in steps: each of them goes this much further back. */
const olderFactor = 10

/** What is said above the first line where it is not the first that the node keeps. */
export function LogHead({
  tailLines,
  sinceTime,
  several,
  formatTime,
  onLoad,
}: {
  readonly tailLines: number | null
  readonly sinceTime: Timestamp | null
  /** Whether the log has several sources. */
  readonly several: boolean
  readonly formatTime: (timestamp: Timestamp) => string
  /** Reads more of the past; null: all of it. */
  readonly onLoad: (tailLines: number | null) => void
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
      {several && tailLines !== null && tailLines > 0 ? (
        <Button variant="quiet" onClick={() => onLoad(tailLines * olderFactor)}>
          Load {formatCount(tailLines * olderFactor)} of each
        </Button>
      ) : null}
      <Button variant="quiet" onClick={() => onLoad(null)}>
        {several ? 'Load everything the nodes keep' : 'Load everything the node keeps'}
      </Button>
    </div>
  )
}
