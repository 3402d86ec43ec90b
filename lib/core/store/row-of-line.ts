import type { LineId } from '../logs/line-id.ts'
import { nanosecondsOf, secondsOf } from '../logs/timestamp.ts'
import { firstEntry } from './first-entry.ts'
import { flags } from './layout.ts'
import type { LineReader } from './line-reader.ts'
import type { ShownRows } from './shown-rows.ts'

/**
 * The row of a line; where the line is gone or not shown, the row next after it in time, or the last one, with `exact: false`.
 * Null in an empty log. `source` null: that of any source.
 */
export function rowOfLine(
  reader: LineReader,
  rows: ShownRows,
  id: LineId,
  source: number | null,
): { readonly row: number; readonly exact: boolean } | null {
  const last = rows.end() - 1
  if (last < rows.first()) return null
  const line = lineOf(reader, id, source)
  const row = line === null ? rowAfter(reader, rows, id) : rows.rowFrom(line)
  return row > last ? { row: last, exact: false } : { row, exact: line !== null && rows.lineAt(row) === line }
}

/** The line itself. Looks at all: where a source's clock stepped back, its times are not in order. */
function lineOf(reader: LineReader, { timestamp, ordinal }: LineId, wanted: number | null): number | null {
  const wantedSeconds = secondsOf(timestamp)
  const wantedNanoseconds = nanosecondsOf(timestamp)
  const end = reader.lines()

  for (let line = reader.firstLine(); line < end; ) {
    const block = reader.columnsOf(line)
    const { seconds, nanoseconds, sources, flags: marks } = block
    const blockEnd = Math.min(end - block.firstLine, seconds.length)
    for (let at = line - block.firstLine; at < blockEnd; at++) {
      const mark = marks[at] ?? 0
      const found = block.firstLine + at
      if ((seconds[at] ?? 0) < wantedSeconds || (mark & flags.untimed) !== 0) continue
      const stepped = (mark & flags.stepped) !== 0
      const isTime = stepped
        ? reader.timestampOf(found) === timestamp
        : seconds[at] === wantedSeconds && nanoseconds[at] === wantedNanoseconds
      if (isTime && (wanted === null || sources[at] === wanted) && reader.ordinalOf(found) === ordinal) return found
    }
    line = block.firstLine + blockEnd
  }
  return null
}

/** The first row that stands at a later time. */
function rowAfter(reader: LineReader, rows: ShownRows, { timestamp }: LineId): number {
  const wantedSeconds = secondsOf(timestamp)
  const wantedNanoseconds = nanosecondsOf(timestamp)
  return firstEntry(rows.first(), rows.end(), (row) => {
    const line = rows.lineAt(row)
    if (line < reader.firstLine()) return false
    const { firstLine, seconds, nanoseconds } = reader.columnsOf(line)
    const second = seconds[line - firstLine] ?? 0
    return (
      second > wantedSeconds || (second === wantedSeconds && (nanoseconds[line - firstLine] ?? 0) > wantedNanoseconds)
    )
  })
}
