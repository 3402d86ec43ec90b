import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import type { Rights } from '../access/rights.ts'
import type { SelectionListener, Selections } from '../selection/open-selections.ts'
import { authorisedTail } from './authorised-tail.ts'
import { beginStream } from './begin-stream.ts'
import { permittedTail } from './permitted-tail.ts'
import type { Tail } from './tail.ts'
import { tailClock } from './tail-clock.ts'

/** The stream of one tab. */
export type TailStream = { next(): Promise<Uint8Array | null>; cancel(): void }

/** Follows the selections of the request, and tells who joins. */
export type OpenSelections = (listener: SelectionListener, signal: AbortSignal) => Selections

/** What of a tail is not the same for all of a stream. */
type TailStart = Pick<Tail, 'source' | 'details' | 'pod' | 'joinedAt' | 'request'>

/** The way to the cluster, the logs that are followed on it, and what their lines are masked with. */
export type TailWay = Pick<Tail, 'api' | 'upstreams' | 'masker'> & {
  /** Counts one more log, and gives the way to give it back. Errors: Problem `too-many-streams` */
  readonly permit: () => () => void
  readonly rights: Rights
}

/**
 * Reads the logs of several containers into one stream of wire records: `hello` at once, then what each has to say, `end` at last.
 *
 * Shape: with selections that are followed there is no end, since pods may come. `fail` is told of mistakes of ours
 */
export function openTailStream(
  way: TailWay,
  request: StreamRequest,
  openSelections: OpenSelections,
  fail: (error: unknown) => void,
): TailStream {
  const abort = new AbortController()
  const { buffer, selected, mistakeIn, end } = beginStream(fail)
  const tails = new Set<Promise<void>>()
  let sources = 0
  const now = new Date().toISOString()
  const follow = request.follow && (request.untilTime === null || request.untilTime > now)

  const start = (tail: TailStart) => {
    const right = way.rights.inNamespace(tail.source.namespace)
    const whole: Tail = {
      ...tail,
      ...way,
      buffer,
      nextSource: () => sources++,
      ...tailClock(abort.signal),
    }
    // The border: a mistake of ours in one log must not end the others.
    const running = authorisedTail(right, whole, (each) => permittedTail(way.permit, each)).catch(
      mistakeIn(tail.source),
    )
    tails.add(running)
    running.then(() => tails.delete(running))
  }
  const selections = openSelections(
    {
      join({ details, container, pod, whole, joinedAt }) {
        const { namespace, name, uid: podUid } = details.pod
        const source = { namespace, pod: name, podUid, container, previous: false, resume: null }
        const from = whole ? { tailLines: null, sinceTime: null } : {}
        start({ source, details, pod, joinedAt, request: { ...request, ...from, follow } })
      },
      selected,
    },
    abort.signal,
  )
  for (const source of request.sources) {
    const { before } = source
    const back = before && { follow: false, tailLines: before.tailLines, sinceTime: null, untilTime: null }
    start({
      source,
      details: null,
      pod: selections.podOf(source),
      joinedAt: null,
      request: back ?? { ...request, follow },
    })
  }

  const close = () => {
    selections.close()
    end()
  }
  const finish = async () => {
    await selections.settled
    if (follow && request.selections.length > 0) return
    while (tails.size > 0) await Promise.all(tails)
    if (!abort.signal.aborted) buffer.writeEvent({ type: 'end' })
    close()
  }
  void finish()

  return {
    next: buffer.next,
    cancel() {
      abort.abort()
      close()
    },
  }
}
