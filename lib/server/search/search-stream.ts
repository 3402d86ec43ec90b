import { searchProgressMs, searchReadsMax } from '@/lib/core/logs/limits.ts'
import type { LineMatcher } from '@/lib/core/patterns/line-matcher.ts'
import { takeTurns } from '@/lib/core/turns/take-turns.ts'
import type { SearchRequest } from '@/lib/core/wire/search-request.ts'
import type { Rights } from '../access/rights.ts'
import { counts } from '../observability/counts.ts'
import { type FoundRun, runsToRead } from '../selection/gather-runs.ts'
import { authorisedTail } from '../tail/authorised-tail.ts'
import { beginStream } from '../tail/begin-stream.ts'
import type { Tail } from '../tail/tail.ts'
import { tailClock } from '../tail/tail-clock.ts'
import { tailContainer } from '../tail/tail-container.ts'
import type { OpenSelections, TailStream } from '../tail/tail-stream.ts'
import { createHitFinder, type HitGroup } from './hit-finder.ts'
import { searchBuffer } from './search-buffer.ts'
import { createSearchTally } from './search-tally.ts'

/** The way to the cluster, and what a line must be. */
export type SearchWay = Pick<Tail, 'api' | 'upstreams' | 'masker'> & {
  readonly rights: Rights
  readonly match: LineMatcher
}

/**
 * Reads the whole logs of all containers that are selected, a few at a time, and gives the lines that match, with those around them.
 *
 * Shape:  `hello` at once, `hits` and their lines as they are found, `progress` between, `end` at last. Of one log the oldest
 *         come first; of several, whatever is found first. Lines are masked before they are looked at
 * Errors: what concerns one container comes as an event. `fail` is told of mistakes of ours
 */
export function openSearchStream(
  { match, rights, ...way }: SearchWay,
  request: SearchRequest,
  openSelections: OpenSelections,
  fail: (error: unknown) => void,
): TailStream {
  const abort = new AbortController()
  /** Aborted where there is enough, too. */
  const enough = new AbortController()
  const signal = AbortSignal.any([abort.signal, enough.signal])
  const { buffer, selected, mistakeIn, end } = beginStream(fail)
  const tally = createSearchTally(request.limit)
  const inTurn = takeTurns(searchReadsMax)
  const reads: Promise<void>[] = []
  let sources = 0
  // A reader that takes nothing must not gather news of the progress.
  const tick = setInterval(() => buffer.hasRoom() && buffer.writeEvent(tally.progress()), searchProgressMs)

  const give = (source: number, { lines, hits }: HitGroup) => {
    if (!tally.hasRoom()) return
    buffer.writeEvent({ type: 'hits', source, ordinals: lines.map(({ ordinal }) => ordinal), hits })
    for (const line of lines) buffer.writeLine(source, line)
    tally.found(hits.length)
    if (!tally.hasRoom()) enough.abort()
  }
  const read = async ({ source, details, pod }: FoundRun) => {
    if (signal.aborted) return
    let number = 0
    const finder = createHitFinder(match, request.contextLines, (group) => give(number, group))
    const lines = searchBuffer(buffer, tally, finder, (given) => (number = given))
    const { sinceTime, untilTime } = request
    const tail: Tail = {
      ...way,
      ...{ source, details, pod, joinedAt: null, buffer: lines },
      request: { follow: false, tailLines: null, sinceTime, untilTime },
      nextSource: () => sources++,
      ...tailClock(signal),
    }
    // The border: a mistake of ours in one log must not end the others.
    await authorisedTail(rights.inNamespace(source.namespace), tail, tailContainer).catch(mistakeIn(source))
    finder.settle()
    if (!signal.aborted) tally.logRead()
  }
  const selections = openSelections(
    {
      join(container) {
        for (const run of runsToRead(container, request.previous)) {
          tally.addLog()
          reads.push(inTurn(() => read(run)))
        }
      },
      selected,
    },
    abort.signal,
  )

  let open = true
  counts().searches++
  const close = () => {
    if (!open) return
    open = false
    counts().searches--
    clearInterval(tick)
    selections.close()
    end()
  }
  const finish = async () => {
    await selections.settled
    await Promise.all(reads)
    if (!abort.signal.aborted) {
      buffer.writeEvent(tally.progress())
      buffer.writeEvent({ type: 'end' })
    }
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
