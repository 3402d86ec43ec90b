import { olderLinesOfOneMin, olderLinesPerStep, olderSourcesPerStep, sourcesMax } from '@/lib/core/logs/limits.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import type { ProblemJson } from '@/lib/core/problems/problem.ts'
import type { LineReader } from '@/lib/core/store/line-reader.ts'
import type { LogStore } from '@/lib/core/store/log-store.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import type { OlderState } from '../logs/log-session.ts'
import { createOlderReading } from './create-older-reading.ts'
import { keepReading, type ReadingWays } from './keep-reading.ts'
import type { BookedSource, SourceBook } from './source-book.ts'
import { createSourceStarts } from './source-starts.ts'
import { countsIntervalMs } from './source-states.ts'

/** The past of a log that is open: what of it is here, and ways to get more. */
export type OlderPages = {
  /** Reads further back. all: to the first line that the nodes keep. Nothing happens while as much is under way. */
  load(all: boolean): void
  /** Ends it; what has come stays. */
  stop(): void
  read(nowMs: number): OlderState
  /** Whether lines have come that what was read does not tell of yet. */
  isBehind(): boolean
}

/** What they stand on. */
export type OlderPagesOptions = {
  readonly request: StreamRequest
  readonly store: LogStore
  readonly reader: LineReader
  readonly book: SourceBook
  readonly ways: ReadingWays
  /** Whether older lines would take the room of those to come. */
  readonly isFull: () => boolean
  readonly changed: () => void
  /** The log is closed. */
  readonly signal: AbortSignal
}

/** The past of a source is read within this time of its first line; what comes later is new. Units: milliseconds */
const pastMs = 3_000

type Begun = { readonly source: number; readonly from: Timestamp }

/**
 * Makes the past of a log that has just been opened.
 *
 * Shape: a step goes back in the sources whose lines begin latest, since it is they that are missing in what is above; so all
 *        of them go back evenly in time, however much each of them writes
 */
export function createOlderPages(options: OlderPagesOptions): OlderPages {
  const { request, store, reader, book, ways, isFull, changed, signal } = options
  const starts = createSourceStarts(reader)
  /** Sources of which the cluster has nothing more. */
  const whole = new Set<number>()
  let running: { readonly all: boolean; readonly abort: AbortController; readonly of: number; done: number } | null =
    null
  let problem: ProblemJson | null = null
  /** When the first lines of a source were seen that has fewer than were asked for. */
  const shortSinceMs = new Map<number, number>()
  let begun: readonly Begun[] = []
  let lookedMs = Number.NEGATIVE_INFINITY
  let lookedLines = 0

  const mayHaveMore = ({ source, log, late, closeReason }: BookedSource) => {
    const { tailLines, sinceTime } = request
    if (late || log.podUid === '' || closeReason === 'deleted' || whole.has(source)) return false
    return tailLines === null ? sinceTime !== null : store.sources.lines(source) >= tailLines
  }
  /** What had fewer lines than were asked for was here whole, however much it writes afterwards. */
  const noteWhole = (nowMs: number) => {
    for (const { source } of book.sources()) {
      const lines = store.sources.lines(source)
      if (request.tailLines === null || lines === 0 || lines >= request.tailLines) continue
      const sinceMs = shortSinceMs.get(source) ?? nowMs
      shortSinceMs.set(source, sinceMs)
      if (nowMs - sinceMs > pastMs) whole.add(source)
    }
  }
  /** Sources that may have older lines, those that begin latest first. */
  const look = () => {
    starts.update()
    lookedLines = reader.lines()
    begun = book
      .sources()
      .filter(mayHaveMore)
      .flatMap(({ source }) => {
        const first = starts.first(source)
        const from = first === null || first < reader.firstLine() ? null : reader.timestampOf(first)
        return from === null ? [] : [{ source, from }]
      })
      .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : a.source - b.source))
  }
  const stop = () => {
    running?.abort.abort()
    running = null
    lookedMs = Number.NEGATIVE_INFINITY
    changed()
  }

  return {
    load(all) {
      if (running?.all === false && all) running.abort.abort()
      else if (running !== null || isFull()) return
      store.publish()
      look()
      const sources = begun.slice(0, all ? sourcesMax : olderSourcesPerStep).map(({ source }) => source)
      if (sources.length === 0) return
      const lines = all ? null : Math.max(olderLinesOfOneMin, Math.floor(olderLinesPerStep / sources.length))
      const mine = { all, abort: new AbortController(), of: sources.length, done: 0 }
      running = mine
      problem = null
      const reading = createOlderReading(sources, lines, {
        ...{ store, reader, book, starts },
        done(source, more) {
          mine.done++
          if (!more) whole.add(source)
        },
        wrong(now) {
          problem = now
          changed()
        },
        changed() {
          if (isFull()) mine.abort.abort()
          changed()
        },
      })
      changed()
      const ended = keepReading(ways, reading, AbortSignal.any([signal, mine.abort.signal]))
      void ended.finally(() => {
        if (running === mine) stop()
      })
    },
    stop,
    isBehind: () => lookedLines !== reader.lines(),
    read(nowMs) {
      if (nowMs - lookedMs >= countsIntervalMs) {
        noteWhole(nowMs)
        look()
        lookedMs = nowMs
      }
      return {
        sources: begun.length,
        completeFrom: begun[0]?.from ?? null,
        loading: running === null ? null : { done: running.done, of: running.of },
        full: begun.length > 0 && isFull(),
        problem,
      }
    },
  }
}
