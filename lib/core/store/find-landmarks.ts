import { levelNumber } from '../logs/level.ts'
import { decodeEventRow } from '../view/decode-event-row.ts'
import { flags } from './layout.ts'
import type { LineReader } from './line-reader.ts'
import type { ShownRows } from './shown-rows.ts'

/** Where among the rows shown something went wrong: numbers of equal parts of them all, ascending. */
export type Landmarks = {
  /** Parts that the rows are looked at in; no more than there are rows. */
  readonly parts: number
  /** Parts with lines of level error or fatal. */
  readonly errors: readonly number[]
  /** Parts in which lines are missing. */
  readonly gaps: readonly number[]
}

/**
 * Finds the landmarks of the rows that are shown, over their columns.
 *
 * Units: `partsMax`: at least 1; a part is as many rows as another, give or take one
 */
export function findLandmarks(
  reader: LineReader,
  rows: Pick<ShownRows, 'first' | 'end' | 'lineAt'>,
  partsMax: number,
): Landmarks {
  const first = rows.first()
  const count = rows.end() - first
  const parts = Math.min(partsMax, count)
  const errors: number[] = []
  const gaps: number[] = []
  for (let part = 0, row = 0; part < parts; part++) {
    const end = Math.floor(((part + 1) * count) / parts)
    let wrong = false
    let gap = false
    for (; row < end && !(wrong && gap); row++) {
      const line = rows.lineAt(first + row)
      if (line < reader.firstLine()) {
        // One row stands for all lines that are gone.
        gap = true
        continue
      }
      const { firstLine, levels, flags: marks } = reader.columnsOf(line)
      const at = line - firstLine
      if (((marks[at] ?? 0) & flags.event) !== 0) gap ||= isGap(reader, line)
      else wrong ||= (levels[at] ?? 0) >= errorNumber
    }
    row = end
    if (wrong) errors.push(part)
    if (gap) gaps.push(part)
  }
  return { parts, errors, gaps }
}

const errorNumber = levelNumber('error')

function isGap(reader: LineReader, line: number): boolean {
  const row = reader.readLine(line)
  return row !== null && decodeEventRow(row)?.event.type === 'gap'
}
