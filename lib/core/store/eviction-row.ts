import { type Timestamp, timestampFrom } from '../logs/timestamp.ts'
import type { StoredRow } from '../view/row.ts'
import { storedRow } from '../view/stored-row.ts'
import type { StreamEvent } from '../wire/stream-record.ts'
import { header } from './layout.ts'

/** The row that stands for all lines that went to make room. `published` reads a place of the store's header. */
export function evictionRow(line: number, published: (place: number) => number): StoredRow {
  const source = published(header.evictedSource)
  const gap: StreamEvent = {
    type: 'gap',
    source,
    lines: published(header.evictedLines),
    from: timeFrom(published(header.evictedFromSeconds) >>> 0, published(header.evictedFromNanoseconds)),
    to: timeFrom(published(header.evictedToSeconds) >>> 0, published(header.evictedToNanoseconds)),
    reason: 'memory',
  }
  return storedRow(new TextEncoder().encode(JSON.stringify(gap)), { line, source, event: true })
}

function timeFrom(seconds: number, nanoseconds: number): Timestamp | null {
  return seconds === 0 ? null : timestampFrom(seconds, nanoseconds)
}
