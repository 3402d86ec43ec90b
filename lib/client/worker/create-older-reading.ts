import { type ProblemJson, problemToJson } from '@/lib/core/problems/problem.ts'
import type { LineReader } from '@/lib/core/store/line-reader.ts'
import type { LogStore } from '@/lib/core/store/log-store.ts'
import { decodeEvent } from '@/lib/core/wire/decode-event.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'
import type { StreamRequest, StreamSource } from '@/lib/core/wire/stream-request.ts'
import type { Reading } from './keep-reading.ts'
import { pagePoint } from './page-point.ts'
import { isSameContainer, type SourceBook } from './source-book.ts'
import type { SourceStarts } from './source-starts.ts'

/** What older lines are read into, and who is told. */
export type OlderTarget = {
  readonly store: LogStore
  readonly reader: LineReader
  readonly book: Pick<SourceBook, 'sources'>
  readonly starts: SourceStarts
  /** A source is done. `more`: there may be lines before those that came. */
  readonly done: (source: number, more: boolean) => void
  /** null: it goes well again. */
  readonly wrong: (problem: ProblemJson | null) => void
  readonly changed: () => void
}

/**
 * Reads a page of older lines of each of some sources. What is cut is taken up where it was, also by a later reading.
 * `lines`: so many of each; null: all that the nodes keep.
 */
export function createOlderReading(
  sources: readonly number[],
  lines: number | null,
  { store, reader, book, starts, done, wrong, changed }: OlderTarget,
): Reading {
  const open = new Set(sources)
  const failed = new Set<number>()

  function look() {
    store.publish()
    starts.update()
  }
  function wantedOf(source: number): readonly StreamSource[] {
    const log = book.sources()[source]?.log
    const first = starts.first(source)
    const timestamp = first === null ? null : reader.timestampOf(first)
    if (log === undefined || first === null || timestamp === null) return []
    const { namespace, pod, podUid, container, previous, restartCount } = log
    const page = starts.page(source)
    const point = page === null ? null : pagePoint(reader, source, page)
    const tailLines = lines === null ? null : store.sources.lines(source) + lines
    const digest = lineDigest(reader.messageOf(first))
    return [
      {
        ...{ namespace, pod, podUid, container, previous },
        resume: point === null ? null : { podUid, restartCount, ...point },
        before: { podUid, restartCount, timestamp, digest, tailLines },
      },
    ]
  }
  function sourceOf(log: Extract<StreamEvent, { type: 'source' }>): number | null {
    const known = book
      .sources()
      .find(
        (each) =>
          isSameContainer(each.log, log) &&
          each.log.podUid === log.podUid &&
          each.log.restartCount === log.restartCount,
      )
    return known?.source ?? null
  }
  function close(source: number, over: boolean) {
    look()
    const came = starts.closePage(source)
    open.delete(source)
    done(source, !over && (failed.has(source) || (came && lines !== null)))
  }
  /** True: this was the last word. */
  function note(event: StreamEvent): boolean {
    switch (event.type) {
      case 'source': {
        const source = sourceOf(event)
        if (source !== null) store.older.map(event.source, source)
        return false
      }
      case 'closed': {
        const source = store.older.mapped(event.source)
        if (source !== null) close(source, event.reason === 'deleted' || event.reason === 'forbidden')
        return false
      }
      case 'problem': {
        const source = event.source === null ? null : store.older.mapped(event.source)
        if (source !== null) failed.add(source)
        wrong(event.problem)
        return false
      }
      case 'hello':
        if (failed.size === 0) wrong(null)
        return false
      case 'end':
        return true
      default:
        return false
    }
  }

  return {
    request(): StreamRequest | null {
      look()
      const wanted = [...open].flatMap(wantedOf)
      if (wanted.length === 0) return null
      return { sources: wanted, selections: [], follow: false, tailLines: null, sinceTime: null, untilTime: null }
    },
    begin: store.older.beginPage,
    take(chunk) {
      let ended = false
      for (const json of store.older.append(chunk)) {
        const event = decodeEvent(json)
        if (event !== null && note(event)) ended = true
      }
      changed()
      return ended
    },
    cut: (problem) => wrong(problemToJson(problem)),
    failed: (problem) => wrong(problemToJson(problem)),
    ended() {
      // Of these the cluster knows nothing any more.
      for (const source of open) done(source, false)
    },
  }
}
