import type { StreamRange } from '@/lib/core/links/stream-range-of.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import type { LogSubject } from './log-subject.ts'

/** What to ask the server for. A run that has a successor is over: there is nothing to follow. */
export function logRequest({ namespace, pod, container, run }: LogSubject, range: StreamRange): StreamRequest {
  const { previous } = run
  return {
    sources: [{ namespace, pod, container, previous, resume: null }],
    selections: [],
    ...range,
    follow: range.follow && !previous,
  }
}
