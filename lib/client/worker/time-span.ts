import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import type { LineReader } from '@/lib/core/store/line-reader.ts'
import type { StoreOrder } from '@/lib/core/store/store-order.ts'

/** The times of the first and the last line that have one. */
export type TimeSpan = { readonly first: Timestamp | null; readonly last: Timestamp | null }

/** Lines without a time that are passed over at each end, at most: the span is asked for at each change. */
const untimedLinesMax = 1_000

/** Reads the span of what is stored. */
export function timeSpanOf(reader: LineReader, order: Pick<StoreOrder, 'list'>): TimeSpan {
  const list = order.list()
  const from = list?.first() ?? reader.firstLine()
  const end = list?.end() ?? reader.lines()
  const timeAt = (entry: number) => {
    const line = list?.at(entry) ?? entry
    return line < reader.firstLine() ? null : reader.timestampOf(line)
  }
  let first: Timestamp | null = null
  for (let entry = from; first === null && entry < Math.min(end, from + untimedLinesMax); entry++) first = timeAt(entry)
  let last: Timestamp | null = null
  for (let entry = end - 1; last === null && entry >= Math.max(from, end - untimedLinesMax); entry--)
    last = timeAt(entry)
  return { first, last }
}
