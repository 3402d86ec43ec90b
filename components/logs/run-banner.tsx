import { millisecondsOf } from '@/lib/core/logs/timestamp.ts'
import type { ClusterEvent, Container } from '@/lib/core/pods/pod.ts'
import { isCrash, type Run } from '@/lib/core/pods/runs.ts'
import { formatAgo } from '@/lib/core/view/amounts.ts'
import { describeTermination } from '@/lib/core/view/describe-event.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from './notice.tsx'

/** A crash of the run before is worth a word beside the next run for this long. Units: milliseconds */
const recentMs = 3_600_000

/** How the run on screen, or the one before it, crashed: exit code, reason, memory limit, and what the cluster says. */
export function RunBanner({
  container,
  shown,
  runs,
  event,
  nowMs,
  onShow,
}: {
  readonly container: Container
  readonly shown: Run | null
  readonly runs: readonly Run[]
  /** The newest warning about the pod. */
  readonly event: ClusterEvent | null
  readonly nowMs: number
  readonly onShow: (run: Run) => void
}) {
  const crashed = runs.find(({ terminated }) => terminated !== null && isCrash(terminated))
  if (crashed?.terminated === undefined || crashed.terminated === null) return null
  const { finishedAt } = crashed.terminated
  const agoMs = finishedAt === null ? null : nowMs - millisecondsOf(finishedAt)
  const isShown = shown?.restartCount === crashed.restartCount
  if (!isShown && (agoMs === null || agoMs > recentMs)) return null
  const limit = crashed.terminated.reason === 'OOMKilled' ? container.memoryLimit : null
  return (
    <Notice
      tone="bad"
      action={
        isShown ? undefined : (
          <Button variant="quiet" onClick={() => onShow(crashed)}>
            Show run {crashed.restartCount}
          </Button>
        )
      }
    >
      <span className="font-medium">
        Run {crashed.restartCount} ended{agoMs === null ? '' : ` ${formatAgo(agoMs)}`}:{' '}
        {describeTermination(crashed.terminated)}
        {limit === null ? '' : `, limit ${limit}`}
      </span>
      {event === null ? null : (
        <span className="ml-2 text-soft">
          {event.reason}
          {event.count > 1 ? ` ×${event.count}` : ''}: {event.message}
        </span>
      )}
    </Notice>
  )
}
