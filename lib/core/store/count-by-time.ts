import { decodeEventRow } from '../view/decode-event-row.ts'
import { flags } from './layout.ts'
import type { LineReader } from './line-reader.ts'
import type { ShownRows } from './shown-rows.ts'
import { type TimeSteps, timeSteps } from './time-steps.ts'

/** Numbers of levels that the store keeps: 0 none, 1 trace … 6 fatal. */
export const levelNumbers = 7

/** How many lines are shown of each part of the time, by level. */
export type TimeCounts = TimeSteps & {
  /** The count of level number n in step s stands at `s * levelNumbers + n`. */
  readonly counts: Uint32Array
  /** Where lines are missing. Units: milliseconds since 1970 */
  readonly gapsMs: readonly number[]
}

/** Marks beyond these would stand side by side. */
const gapsMax = 200

/**
 * Counts the lines that are shown, over their columns; null where none has a time. Lines without a time count at the place where
 * they stand, events do not count.
 *
 * Units: `stepsMax`: at least 2
 */
export function countByTime(reader: LineReader, rows: Rows, stepsMax: number): TimeCounts | null {
  const span = spanOf(reader, rows)
  if (span === null) return null
  const steps = timeSteps(span.fromMs, span.toMs, stepsMax)
  const { firstMs, stepMs, count } = steps
  const counts = new Uint32Array(count * levelNumbers)
  const gapsMs: number[] = []
  const each: Visit = (timeMs, level, flag, line) => {
    const step = Math.floor((timeMs - firstMs) / stepMs)
    // Before the first line with a time there is none to stand at; and lines may have come that have no row yet.
    if (step < 0 || step >= count) return
    if ((flag & flags.event) === 0) {
      const at = step * levelNumbers + level
      counts[at] = (counts[at] ?? 0) + 1
    } else if (gapsMs.length < gapsMax && isGap(reader, line)) {
      gapsMs.push(timeMs)
    }
  }
  if (rows.query() === null) visitLines(reader, each)
  else visitRows(reader, rows, each)
  return { ...steps, counts, gapsMs }
}

type Rows = Pick<ShownRows, 'query' | 'first' | 'end' | 'lineAt'>
type Visit = (timeMs: number, level: number, flags: number, line: number) => void

/** The times of the first and the last row that is a line with one; rows stand in the order of their times. */
function spanOf(reader: LineReader, rows: Rows): { readonly fromMs: number; readonly toMs: number } | null {
  const end = rows.end()
  const timeAt = (row: number): number | null => {
    const line = rows.lineAt(row)
    // One row stands for all lines that are gone.
    if (line < reader.firstLine() || reader.isEvent(line)) return null
    const { firstLine, seconds, nanoseconds } = reader.columnsOf(line)
    const timeMs = timeOf(seconds[line - firstLine], nanoseconds[line - firstLine])
    return timeMs < 1 ? null : timeMs
  }
  for (let from = rows.first(); from < end; from++) {
    const fromMs = timeAt(from)
    if (fromMs === null) continue
    for (let to = end - 1; to > from; to--) {
      const toMs = timeAt(to)
      if (toMs !== null) return { fromMs, toMs }
    }
    return { fromMs, toMs: fromMs }
  }
  return null
}

/** All lines, block by block; their order does not matter. */
function visitLines(reader: LineReader, each: Visit) {
  const end = reader.lines()
  for (let line = reader.firstLine(); line < end; ) {
    const { firstLine, seconds, nanoseconds, levels, flags: marks } = reader.columnsOf(line)
    const behind = Math.min(end, firstLine + seconds.length)
    for (; line < behind; line++) {
      const at = line - firstLine
      each(timeOf(seconds[at], nanoseconds[at]), levels[at] ?? 0, marks[at] ?? 0, line)
    }
  }
}

function visitRows(reader: LineReader, rows: Rows, each: Visit) {
  const first = reader.firstLine()
  for (let row = rows.first(); row < rows.end(); row++) {
    const line = rows.lineAt(row)
    if (line < first) continue
    const { firstLine, seconds, nanoseconds, levels, flags: marks } = reader.columnsOf(line)
    const at = line - firstLine
    each(timeOf(seconds[at], nanoseconds[at]), levels[at] ?? 0, marks[at] ?? 0, line)
  }
}

function timeOf(second = 0, nanosecond = 0): number {
  return second * 1_000 + Math.floor(nanosecond / 1e6)
}

function isGap(reader: LineReader, line: number): boolean {
  const row = reader.readLine(line)
  return row !== null && decodeEventRow(row)?.event.type === 'gap'
}
