import { topOf } from '@/lib/core/view/place.ts'
import type { RowHeights } from '@/lib/core/view/row-heights.ts'
import type { RowInSight, Sight } from './sight.ts'

/** Where a fresh canvas begins: room for scrolling up, and not too tall to be laid out. Units: CSS pixels */
const freshPx = 200_000
const canvasPxMax = 1_000_000

/** Where the first row in sight lies on the canvas, so that the rows which were in sight before keep their places on it. */
export function canvasPx(before: Sight, rows: readonly RowInSight[] | null, heights: RowHeights): number {
  const to = rows?.[0]?.number
  if (rows === null || to === undefined || before.rows.length === 0) return before.canvasPx || freshPx
  const from = numberNow(before.rows, rows)
  if (from === null) return freshPx
  const px = before.canvasPx + topOf(to, { row: from, offsetPx: 0 }, heights)
  return px < 0 || px > canvasPxMax ? freshPx : px
}

/** The number of the row that was the first in sight, as rows are numbered now; null where none of those before is in sight. */
function numberNow(before: readonly RowInSight[], rows: readonly RowInSight[]): number | null {
  const [first] = before
  const [now] = rows
  if (first === undefined || now === undefined) return null
  const same = rows.find(({ row }) => row.line === first.row.line)
  if (same !== undefined) return same.number
  const above = before.findIndex(({ row }) => row.line === now.row.line)
  return above === -1 ? null : now.number - above
}
