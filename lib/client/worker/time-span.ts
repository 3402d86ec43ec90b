import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import type { LineReader } from '@/lib/core/store/line-reader.ts'

/** The times of the first and the last line that have one. */
export type TimeSpan = { readonly first: Timestamp | null; readonly last: Timestamp | null }

/** Lines without a time that are passed over at each end, at most: the span is asked for at each change. */
const untimedLinesMax = 1_000

/** Reads the span of what is stored. */
export function timeSpanOf(reader: LineReader): TimeSpan {
  const firstLine = reader.firstLine()
  const lines = reader.lines()
  let first: Timestamp | null = null
  for (let line = firstLine; first === null && line < Math.min(lines, firstLine + untimedLinesMax); line++) {
    first = reader.timestampOf(line)
  }
  let last: Timestamp | null = null
  for (let line = lines - 1; last === null && line >= Math.max(firstLine, lines - untimedLinesMax); line--) {
    last = reader.timestampOf(line)
  }
  return { first, last }
}
