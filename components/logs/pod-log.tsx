'use client'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import { useNamespaceWatch } from '@/lib/client/watch/use-namespace-watch.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import { newestWarning } from '@/lib/core/pods/newest-warning.ts'
import type { Container, Pod } from '@/lib/core/pods/pod.ts'
import { type Run, runsOf } from '@/lib/core/pods/runs.ts'
import { ContainerTabs } from './container-tabs.tsx'
import { Notice } from './notice.tsx'
import { RunBanner } from './run-banner.tsx'
import { RunLog } from './run-log.tsx'
import { RunPicker } from './run-picker.tsx'
import { useChosenRun } from './use-chosen-run.ts'
import type { ChangeView } from './use-log-view.ts'
import { useNow } from './use-now.ts'
import { WaitingContainer } from './waiting-container.tsx'

/** A pod's log: its containers and their runs, and the log of the one that is chosen. */
export function PodLog({
  session,
  context,
  pod,
  container,
  deleted,
  view,
  sentTo,
  change,
}: {
  readonly session: LogSession
  readonly context: string | null
  readonly pod: Pod
  readonly container: Container
  /** The pod is not in the cluster any more. */
  readonly deleted: boolean
  readonly view: LogView
  readonly sentTo: LineId | null
  readonly change: ChangeView
}) {
  const runs = runsOf(container)
  const { run, gone } = useChosenRun(container, pod.uid, view)
  const warning = useNamespaceWatch(pod.namespace, ({ events }) =>
    newestWarning(events.items.values(), pod, container.name),
  )
  const nowMs = useNow(15_000)
  const open = (name: string) =>
    change({ container: name, previous: false, restartCount: null }, { push: true, leave: true })
  const choose = (next: Run) => {
    const newest = next.restartCount === runs[0]?.restartCount
    const restartCount = newest && next.terminated === null ? null : next.restartCount
    change({ previous: next.previous, restartCount }, { push: true, leave: true })
  }
  return (
    <>
      <section aria-label="Pod" className="shrink-0">
        <h1 className="sr-only">
          Log of {pod.name} / {container.name}
        </h1>
        <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-2 py-1">
          <ContainerTabs containers={pod.containers} chosen={container.name} onChoose={open} />
          <RunPicker runs={runs} chosen={run?.restartCount ?? null} onChoose={choose} />
        </div>
        {deleted ? (
          <Notice tone="warn">
            This pod is no longer in the cluster. What was read of its log stays here until you leave.
          </Notice>
        ) : null}
        {gone === null ? null : (
          <Notice tone="warn">
            {gone === 'previous'
              ? 'There is no previous run.'
              : `Run ${gone} is gone: the node keeps the newest run and the one before it.`}
            {run === null ? '' : ` This is run ${run.restartCount}.`}
          </Notice>
        )}
        <RunBanner {...{ container, runs, nowMs }} shown={run} event={warning} onShow={choose} />
      </section>
      {run === null ? (
        <WaitingContainer pod={pod} container={container} event={warning} onOpen={open} />
      ) : (
        <RunLog
          {...{ session, view, sentTo, change }}
          subject={{ context, namespace: pod.namespace, pod: pod.name, container: container.name, run }}
        />
      )}
    </>
  )
}
