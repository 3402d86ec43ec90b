import * as v from 'valibot'
import { lineBytesMax } from '@/lib/core/logs/limits.ts'
import { createLineSplitter } from '@/lib/core/logs/split-lines.ts'
import { toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { isStreamEvent } from '@/lib/core/view/is-stream-event.ts'
import { decodeRecord } from '@/lib/core/wire/decode-records.ts'
import type { SearchEvent } from '@/lib/core/wire/search-record.ts'
import type { StreamLine } from '@/lib/core/wire/stream-record.ts'

/** One record of the answer to a search. */
export type SearchRecord =
  | { readonly type: 'event'; readonly event: SearchEvent }
  | { readonly type: 'line'; readonly line: StreamLine }

const recordSeparator = 0x1e
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const timestamp = v.pipe(v.string(), v.transform(toTimestamp))
const searchEvent = v.variant('type', [
  v.object({ type: v.literal('hits'), source: count, ordinals: v.array(count), hits: v.array(count) }),
  v.object({
    type: v.literal('progress'),
    containers: count,
    read: count,
    bytes: count,
    backTo: v.nullable(timestamp),
    hits: count,
    limited: v.boolean(),
  }),
])
const json = v.pipe(v.string(), v.parseJson())

/**
 * Reads the answer to a search as it comes. Events that this page does not know are left out: a newer server may say more.
 *
 * Errors: those of the bytes
 */
export async function* readSearchRecords(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<SearchRecord> {
  const splitter = createLineSplitter(2 * lineBytesMax)
  for await (const chunk of bytes) {
    for (const { bytes: record } of splitter.push(chunk)) {
      const read = record[0] === recordSeparator ? readEvent(record.subarray(1)) : readLine(record)
      if (read !== null) yield read
    }
  }
}

function readEvent(bytes: Uint8Array): SearchRecord | null {
  const parsed = v.safeParse(json, new TextDecoder().decode(bytes))
  if (!parsed.success) return null
  const own = v.safeParse(searchEvent, parsed.output)
  if (own.success) return { type: 'event', event: own.output }
  return isStreamEvent(parsed.output) ? { type: 'event', event: parsed.output } : null
}

/** The message is a copy: the others of its chunk need not stay in memory. */
function readLine(record: Uint8Array): SearchRecord | null {
  const read = decodeRecord(record)
  return read.type === 'line' ? { type: 'line', line: { ...read, message: read.message.slice() } } : null
}
