import type { LineId } from '../logs/line-id.ts'
import { nanosecondsOf, secondsOf } from '../logs/timestamp.ts'
import { flags } from './layout.ts'
import type { LineReader } from './line-reader.ts'
import type { ShownRows } from './shown-rows.ts'

/**
 * The row of a line; where the line is gone or not shown, the row next after it in time, or the last one, with `exact: false`.
 * Null in an empty log.
 *
 * All lines are looked at one by one, since those of a container's two outputs are not quite in order: some 10 ns a line.
 */
export function rowOfLine(
  reader: LineReader,
  rows: ShownRows,
  { timestamp, ordinal }: LineId,
): { readonly row: number; readonly exact: boolean } | null {
  if (rows.end() === rows.first()) return null
  const seconds = secondsOf(timestamp)
  const nanoseconds = nanosecondsOf(timestamp)
  let later: number | null = null

  const lines = reader.lines()
  for (let line = reader.firstLine(); line < lines; line++) {
    const second = reader.secondsOf(line)
    if (second < seconds) continue
    const nanosecond = reader.nanosecondsOf(line)
    const timed = (reader.flagsOf(line) & flags.untimed) === 0
    if (timed && second === seconds && nanosecond === nanoseconds && reader.ordinalOf(line) === ordinal) {
      const row = rows.rowFrom(line)
      return row < rows.end() ? { row, exact: rows.lineAt(row) === line } : { row: rows.end() - 1, exact: false }
    }
    if (later === null && timed && (second > seconds || nanosecond > nanoseconds)) later = line
  }
  const row = later === null ? rows.end() : rows.rowFrom(later)
  return { row: Math.min(row, rows.end() - 1), exact: false }
}
