import { topOf } from '@/lib/core/view/place.ts'
import type { RowHeights } from '@/lib/core/view/row-heights.ts'
import type { RowInSight, Sight } from './sight.ts'

/** Where a fresh canvas begins: room for scrolling up, and not too tall to be laid out. Units: CSS pixels */
const freshPx = 200_000
const canvasPxMax = 1_000_000

/** Where the first row in sight lies on the canvas, so that the rows which were in sight before keep their places on it. */
export function canvasPx(before: Sight, rows: readonly RowInSight[] | null, heights: RowHeights): number {
  const from = before.rows[0]?.number
  const to = rows?.[0]?.number
  if (rows === null || from === undefined || to === undefined || from === to) return before.canvasPx || freshPx
  if (Math.abs(to - from) >= before.rows.length) return freshPx
  const px = before.canvasPx + topOf(to, { row: from, offsetPx: 0 }, heights)
  return px < 0 || px > canvasPxMax ? freshPx : px
}
