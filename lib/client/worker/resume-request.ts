import type { SourcePoint } from '@/lib/core/store/resume-points.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import type { SourceState } from '../logs/log-session.ts'
import { isSameContainer } from './source-book.ts'

/**
 * What to ask for after a break: the same, from where each source has come to. Null: every source has come to its end.
 *
 * `points` are those of the store, by source. A container goes on in the newest of its runs that has a line; in one that has
 * none there is nothing to take up.
 */
export function resumeRequest(
  request: StreamRequest,
  sources: readonly Pick<SourceState, 'source' | 'log' | 'closeReason'>[],
  points: ReadonlyMap<number, SourcePoint>,
): StreamRequest | null {
  const open = request.sources.flatMap((wanted) => {
    const runs = sources.filter(({ log }) => isSameContainer(log, wanted))
    const last = runs.at(-1)
    if (last !== undefined && last.closeReason !== null && last.closeReason !== 'restarted') return []
    const reached = runs.findLast(({ source }) => points.has(source))
    const point = reached && points.get(reached.source)
    if (!reached || !point) return [wanted]
    const { podUid, restartCount } = reached.log
    return [{ ...wanted, resume: { podUid, restartCount, ...point } }]
  })
  return open.length === 0 ? null : { ...request, sources: open }
}
