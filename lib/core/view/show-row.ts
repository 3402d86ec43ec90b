import { type Place, topOf } from './place.ts'
import { heightOf, type RowHeights } from './row-heights.ts'

/** Where a row shall be put. nearest: moves only as far as is needed to have it in sight. */
export type RowAlignment = 'middle' | 'nearest' | { readonly topPx: number }

/** The place from which a row is in sight, seen from the settled place `at`; to be settled itself. */
export function showRow(
  row: number,
  alignment: RowAlignment,
  { at, heights, viewportPx }: { readonly at: Place; readonly heights: RowHeights; readonly viewportPx: number },
): Place {
  const spacePx = Math.max(0, viewportPx - heightOf(heights, row))
  if (alignment === 'middle') return { row, offsetPx: -spacePx / 2 }
  if (alignment !== 'nearest') return { row, offsetPx: -alignment.topPx }
  if (row < at.row) return { row, offsetPx: 0 }
  // Rows are at least a pixel high: one this far down is out of sight, and need not be walked to.
  const topPx = row - at.row > viewportPx ? Number.POSITIVE_INFINITY : topOf(row, at, heights)
  if (topPx < 0) return { row, offsetPx: 0 }
  return topPx > spacePx ? { row, offsetPx: -spacePx } : at
}
