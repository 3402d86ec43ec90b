import { toTimestamp } from '../logs/timestamp.ts'
import { decodeEvent } from './decode-event.ts'
import type { StreamEvent, StreamLine } from './stream-record.ts'

/** One record of a stream, read. `unreadable`: bytes that are no record. */
export type StreamRecord =
  | ({ readonly type: 'line' } & StreamLine)
  | { readonly type: 'event'; readonly event: StreamEvent | null }
  | { readonly type: 'unreadable' }

const lineFeed = 0x0a
const recordSeparator = 0x1e

/**
 * Reads the records of a whole response, one by one and in plain words: what the kernel `append` does to millions.
 * A record without its line feed has not come to its end and is left out.
 *
 * Shape: "0 2026-01-02T03:04:05.000000006Z hello\n" → { source: 0, timestamp: "2026-…", message: "hello" }
 */
export function* decodeRecords(bytes: Uint8Array): Generator<StreamRecord> {
  let start = 0
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
    yield decodeRecord(bytes.subarray(start, end))
    start = end + 1
  }
}

/** Reads one record, without its line feed. The message is a view. */
export function decodeRecord(record: Uint8Array): StreamRecord {
  if (record[0] === recordSeparator) return { type: 'event', event: decodeEvent(record.slice(1)) }
  const head = /^(\d{1,5}) (-|\S{30}) /.exec(String.fromCharCode(...record.subarray(0, 40)))
  if (head === null) return { type: 'unreadable' }
  const [{ length }, source, time = '-'] = head
  const timestamp = toTimestamp(time)
  if (time !== '-' && timestamp !== time) return { type: 'unreadable' }
  return { type: 'line', source: Number(source), timestamp, message: record.subarray(length) }
}
