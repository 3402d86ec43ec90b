import { type ProblemJson, problemToJson } from '@/lib/core/problems/problem.ts'
import type { LineReader } from '@/lib/core/store/line-reader.ts'
import type { LogStore } from '@/lib/core/store/log-store.ts'
import { findResumePoints } from '@/lib/core/store/resume-points.ts'
import { decodeEvent } from '@/lib/core/wire/decode-event.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import { eventPlace } from './event-place.ts'
import type { Reading } from './keep-reading.ts'
import type { ReadingStatus } from './reading-status.ts'
import { resumeRequest } from './resume-request.ts'
import type { SourceBook } from './source-book.ts'

/** What a log is read into. */
export type ReadingTarget = {
  readonly store: LogStore
  readonly reader: LineReader
  readonly book: SourceBook
  readonly status: ReadingStatus
  /** Called whenever there is something new to show. */
  readonly changed: () => void
}

/** Reads the responses to a request into a store: bytes become lines, events become states of the sources, and some of them rows. */
export function createReading(
  request: StreamRequest,
  { store, reader, book, status, changed }: ReadingTarget,
): Reading {
  const encoder = new TextEncoder()
  /** What the server said of the stream as a whole; a cut is another matter, since it passes. */
  let said: ProblemJson | null = null

  /** Makes an event a row of the log. `source`: among whose lines it stands, whatever it is about. */
  function appendEvent(event: StreamEvent, source: number): void {
    store.appendEvent(source, encoder.encode(JSON.stringify(event)), eventPlace(event))
  }
  /** True: this was the last word. */
  function note(event: StreamEvent): boolean {
    switch (event.type) {
      case 'hello':
        status.phase = 'live'
        said = null
        status.problem = null
        return false
      case 'source': {
        const { type, source: wire, ...log } = event
        store.sources.map(wire, book.numberOf(log, store.sources.mapped(wire)))
        return false
      }
      case 'selected': {
        const { type, ...state } = event
        book.noteSelection(state)
        return false
      }
      case 'heartbeat':
        return false
      case 'end':
        return true
      default: {
        if (event.type === 'problem' && event.source === null) {
          said = event.problem
          status.problem = said
          return false
        }
        if (event.source === null) return false
        const source = store.sources.mapped(event.source)
        if (source === null || !book.note(source, event)) return false
        if (event.type === 'gap') status.gaps++
        appendEvent({ ...event, source }, source)
        return false
      }
    }
  }

  return {
    request() {
      store.publish()
      const begun = [...book.sources().keys()].filter((source) => store.sources.lines(source) > 0)
      return resumeRequest(request, book, findResumePoints(reader, store.sources, begun))
    },
    begin: store.beginResponse,
    take(chunk) {
      let ended = false
      for (const json of store.append(chunk)) {
        const event = decodeEvent(json)
        if (event !== null && note(event)) ended = true
      }
      changed()
      return ended
    },
    cut(problem) {
      status.phase = 'reconnecting'
      status.problem = problemToJson(problem)
      changed()
    },
    failed(problem) {
      status.phase = 'failed'
      status.problem = problemToJson(problem)
      // Beside lines it is the last row of the log; before the first one it is said in their place.
      if (store.lines() > 0) appendEvent({ type: 'problem', source: null, problem: status.problem }, 0)
      changed()
    },
    ended() {
      status.phase = said === null ? 'ended' : 'failed'
      status.problem = said
      changed()
    },
  }
}
