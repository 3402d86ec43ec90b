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
export function countByTime(
  reader: LineReader,
  rows: Pick<ShownRows, 'query' | 'first' | 'end' | 'lineAt'>,
  stepsMax: number,
): TimeCounts | null {
  const first = reader.firstLine()
  const visit: Visit =
    rows.query() === null
      ? (each) => visitLines(reader, first, reader.lines(), each)
      : (each) => visitRows(reader, rows, first, each)

  let fromMs = Number.POSITIVE_INFINITY
  let toMs = Number.NEGATIVE_INFINITY
  visit((timeMs, _, flag) => {
    // Before the first line with a time there is none to stand at.
    if (timeMs < 1 || (flag & flags.event) !== 0) return
    if (timeMs < fromMs) fromMs = timeMs
    if (timeMs > toMs) toMs = timeMs
  })
  if (toMs < fromMs) return null

  const steps = timeSteps(fromMs, toMs, stepsMax)
  const { firstMs, stepMs, count } = steps
  const counts = new Uint32Array(count * levelNumbers)
  const gapsMs: number[] = []
  visit((timeMs, level, flag, line) => {
    if (timeMs < 1) return
    if ((flag & flags.event) === 0) {
      const at = Math.floor((timeMs - firstMs) / stepMs) * levelNumbers + level
      counts[at] = (counts[at] ?? 0) + 1
    } else if (gapsMs.length < gapsMax && isGap(reader, line)) {
      gapsMs.push(timeMs)
    }
  })
  return { ...steps, counts, gapsMs }
}

type Visit = (each: (timeMs: number, level: number, flags: number, line: number) => void) => void

/** All lines, block by block; their order does not matter. */
function visitLines(reader: LineReader, first: number, end: number, each: Parameters<Visit>[0]) {
  for (let line = first; line < end; ) {
    const { firstLine, seconds, nanoseconds, levels, flags: marks } = reader.columnsOf(line)
    const behind = Math.min(end, firstLine + seconds.length)
    for (; line < behind; line++) {
      const at = line - firstLine
      each(timeOf(seconds[at], nanoseconds[at]), levels[at] ?? 0, marks[at] ?? 0, line)
    }
  }
}

function visitRows(
  reader: LineReader,
  rows: Pick<ShownRows, 'first' | 'end' | 'lineAt'>,
  first: number,
  each: Parameters<Visit>[0],
) {
  for (let row = rows.first(); row < rows.end(); row++) {
    const line = rows.lineAt(row)
    // One row stands for all lines that are gone.
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
