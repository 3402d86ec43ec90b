import type { LineId } from '../logs/line-id.ts'
import { nanosecondsOf, secondsOf } from '../logs/timestamp.ts'
import { flags } from './layout.ts'
import type { LineReader } from './line-reader.ts'
import type { ShownRows } from './shown-rows.ts'

/**
 * The row of a line; where the line is gone or not shown, the row next after it in time, or the last one, with `exact: false`.
 * Null in an empty log.
 */
export function rowOfLine(
  reader: LineReader,
  rows: ShownRows,
  id: LineId,
): { readonly row: number; readonly exact: boolean } | null {
  const last = rows.end() - 1
  if (last < rows.first()) return null
  const { line, exact } = lineFrom(reader, id)
  const row = line === null ? rows.end() : rows.rowFrom(line)
  return row > last ? { row: last, exact: false } : { row, exact: exact && rows.lineAt(row) === line }
}

/** The line itself, or the first that is later; null where all are earlier. Looks at all: a container's two outputs are not quite in order. */
function lineFrom(
  reader: LineReader,
  { timestamp, ordinal }: LineId,
): { readonly line: number | null; readonly exact: boolean } {
  const wantedSeconds = secondsOf(timestamp)
  const wantedNanoseconds = nanosecondsOf(timestamp)
  const end = reader.lines()
  let later: number | null = null

  for (let line = reader.firstLine(); line < end; ) {
    const block = reader.columnsOf(line)
    const { seconds, nanoseconds, flags: marks } = block
    const blockEnd = Math.min(end - block.firstLine, seconds.length)
    for (let at = line - block.firstLine; at < blockEnd; at++) {
      const second = seconds[at] ?? 0
      if (second < wantedSeconds || ((marks[at] ?? 0) & flags.untimed) !== 0) continue
      const nanosecond = nanoseconds[at] ?? 0
      if (second === wantedSeconds && nanosecond === wantedNanoseconds) {
        if (reader.ordinalOf(block.firstLine + at) === ordinal) return { line: block.firstLine + at, exact: true }
      } else if (second > wantedSeconds || nanosecond > wantedNanoseconds) {
        later ??= block.firstLine + at
      }
    }
    line = block.firstLine + blockEnd
  }
  return { line: later, exact: false }
}
