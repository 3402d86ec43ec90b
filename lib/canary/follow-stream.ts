import type { LogSource } from '@/lib/core/logs/log-source.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import { decodeRecords } from '@/lib/core/wire/decode-records.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import { createResumeBook } from './resume-book.ts'

/** What a reader learns, in the order in which it came. */
export type StreamNews =
  | {
      readonly type: 'line'
      readonly log: LogSource
      readonly timestamp: Timestamp | null
      readonly message: Uint8Array
    }
  /** `log` null: it concerns the whole stream. */
  | { readonly type: 'event'; readonly log: LogSource | null; readonly event: StreamEvent }
  /** Bytes that are no record, or a line of a source that nobody has named. */
  | { readonly type: 'unreadable' }
  /** The response broke, or none came; `words` say how. The reader goes on by itself. */
  | { readonly type: 'cut'; readonly words: string }

/** Which Podlogs to read, and what. */
export type StreamOptions = {
  /** The address of `POST /api/stream`, with `?context=` where one is meant. */
  readonly url: string
  /** Sent as a bearer token; null: none. */
  readonly token: string | null
  readonly request: StreamRequest
  /** Units: milliseconds */
  readonly retryDelayMs: number
  readonly signal: AbortSignal
}

/** A followed stream. */
export type FollowedStream = {
  /** Everything that comes, a chunk at a time, over as many responses as it takes; ends with the stream or the signal. */
  readonly news: AsyncGenerator<readonly StreamNews[]>
  /** Leaves the response at a place by chance in the next chunk, which may be the middle of a line. */
  drop(): void
}

const lineFeed = 0x0a

/**
 * Follows logs through a running Podlogs as a tab of the browser does: what has come to it is told to the server after each
 * break, and nothing else is kept.
 *
 * Errors: Error where the server refuses the request for good
 */
export function followStream({ url, token, request, retryDelayMs, signal }: StreamOptions): FollowedStream {
  const book = createResumeBook(request)
  let dropNext = false
  let ended = false
  /** What numbers stand for in the response at hand. */
  let sources = new Map<number, LogSource>()

  const readRecords = (bytes: Uint8Array): readonly StreamNews[] =>
    [...decodeRecords(bytes)].map((record): StreamNews => {
      if (record.type === 'line') {
        const log = sources.get(record.source)
        if (log === undefined) return { type: 'unreadable' }
        book.line(log, record.timestamp, record.message)
        return { type: 'line', log, timestamp: record.timestamp, message: record.message }
      }
      if (record.type === 'unreadable' || record.event === null) return { type: 'unreadable' }
      return takeEvent(record.event)
    })
  const takeEvent = (event: StreamEvent): StreamNews => {
    if (event.type === 'end') ended = true
    if (event.type === 'source') {
      const { type, source, ...log } = event
      sources.set(source, log)
      return { type: 'event', log, event }
    }
    const log = 'source' in event && event.source !== null ? (sources.get(event.source) ?? null) : null
    if (event.type === 'closed' && log !== null) book.closed(log, event)
    return { type: 'event', log, event }
  }

  async function* readOnce(body: StreamRequest): AsyncGenerator<readonly StreamNews[]> {
    const headers = {
      'Content-Type': 'application/json',
      'X-Podlogs': '1',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    }
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal })
    if (!response.ok) {
      const words = `${response.status}: ${await response.text()}`
      if (response.status < 500 && response.status !== 429) throw new Refused(words)
      throw new Error(words)
    }
    sources = new Map()
    let rest = new Uint8Array()
    for await (const chunk of response.body ?? []) {
      const drops = dropNext
      dropNext = false
      const bytes = joined(rest, drops ? chunk.subarray(0, Math.floor(Math.random() * chunk.length)) : chunk)
      const whole = bytes.lastIndexOf(lineFeed) + 1
      rest = bytes.slice(whole)
      yield readRecords(bytes.subarray(0, whole))
      if (ended) return
      if (drops) throw new Error('the reader left')
    }
    throw new Error('the response ended without its end')
  }

  async function* news(): AsyncGenerator<readonly StreamNews[]> {
    for (let body = book.request(); body !== null && !ended && !signal.aborted; body = book.request()) {
      try {
        yield* readOnce(body)
      } catch (error) {
        if (signal.aborted) return
        if (error instanceof Refused) throw error
        yield [{ type: 'cut', words: error instanceof Error ? error.message : String(error) }]
        await new Promise((resolve) => setTimeout(resolve, retryDelayMs))
      }
    }
  }

  return {
    news: news(),
    drop() {
      dropNext = true
    },
  }
}

/** The server will not answer such a request, however often it is asked. */
class Refused extends Error {}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(first.length + second.length)
  bytes.set(first)
  bytes.set(second, first.length)
  return bytes
}
