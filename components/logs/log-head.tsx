import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import { formatCount } from '@/lib/core/view/amounts.ts'
import { Button } from '../ui/button.tsx'
import { olderProgress } from './older-progress.ts'
import { useSampledLogState } from './use-log-state.ts'

/** What is said changes no more often than one can read it. Units: milliseconds */
const everyMs = 200

/** What is said above the first line where it is not the first that the node keeps, and ways to get more. */
export function LogHead({
  session,
  several,
  formatTime,
}: {
  readonly session: LogSession
  /** Whether the log has several sources. */
  readonly several: boolean
  readonly formatTime: (timestamp: Timestamp) => string
}) {
  const { older } = useSampledLogState(session, everyMs)
  const { completeFrom, loading, full, problem } = older
  const progress = olderProgress(older)
  return (
    <div className="sticky left-0 flex h-9 w-[100cqi] items-center justify-center gap-1 font-sans text-sm text-faint">
      <span className="truncate">
        {progress ??
          (completeFrom === null ? null : `${several ? 'Complete' : 'Showing'} from ${formatTime(completeFrom)} on`)}
        {several && progress === null && older.sources > 0
          ? `; ${formatCount(older.sources)} ${older.sources === 1 ? 'container has' : 'containers have'} older lines`
          : null}
      </span>
      {problem === null ? null : (
        <span className="truncate text-bad" title={problem.detail}>
          {problem.title}
        </span>
      )}
      {loading !== null ? (
        <Button variant="quiet" onClick={session.stopOlder}>
          Stop
        </Button>
      ) : full ? (
        <span>The tab has no room for older lines.</span>
      ) : (
        <>
          <Button variant="quiet" onClick={() => session.loadOlder(false)}>
            Load older lines
          </Button>
          <Button variant="quiet" onClick={() => session.loadOlder(true)}>
            {several ? 'Load everything the nodes keep' : 'Load everything the node keeps'}
          </Button>
        </>
      )}
    </div>
  )
}
