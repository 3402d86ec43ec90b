import type { LogView } from '@/lib/core/links/log-view.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import type { Run } from '@/lib/core/pods/runs.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'

/** What part of a container's log is read. */
export type LogSpan = {
  readonly follow: boolean
  readonly tailLines: number | null
  readonly sinceTime: Timestamp | null
  readonly untilTime: Timestamp | null
}

/**
 * What to ask the server for. `run` null: none is known, so Kubernetes' own switch of the link is taken as it is.
 * A run that is over has nothing to follow, unless it is the newest: then the next one may begin.
 */
export function logRequest(
  { namespace, pod, container }: { readonly namespace: string; readonly pod: string; readonly container: string },
  run: Pick<Run, 'previous'> | null,
  view: Pick<LogView, 'previous'>,
  span: LogSpan,
): StreamRequest {
  const previous = run?.previous ?? view.previous
  return {
    sources: [{ namespace, pod, container, previous, resume: null }],
    follow: span.follow && !previous,
    tailLines: span.tailLines,
    sinceTime: span.sinceTime,
    untilTime: span.untilTime,
  }
}
