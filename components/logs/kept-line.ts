import { heightOf, type RowHeights } from '@/lib/core/view/row-heights.ts'
import type { Sight } from './sight.ts'

/** A line to stay at when the rows are renumbered, and where in the view it is. Units: CSS pixels */
export type KeptLine = { readonly line: number; readonly topPx: number }

/** The line that the cursor is at where it is in sight, or else the first in sight; null: there is none. */
export function keptLine({ rows, topPx, cursor }: Sight, heights: RowHeights): KeptLine | null {
  let first: KeptLine | null = null
  let rowTopPx = topPx
  for (const { number, row } of rows) {
    const kept = { line: row.line, topPx: rowTopPx }
    if (number === cursor) return kept
    first ??= kept
    rowTopPx += heightOf(heights, number)
  }
  return first
}
