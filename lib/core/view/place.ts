import { heightOf, type RowHeights } from './row-heights.ts'

/**
 * Where the reader is: the row at the upper edge of the view, and how much of it is above the edge.
 * Rows that arrive do not move it, as a distance from the top of the log would be moved by what is loaded above.
 *
 * Units: CSS pixels. A place fresh from `movePlace` may lie outside its row; `settlePlace` makes it a proper one.
 */
export type Place = { readonly row: number; readonly offsetPx: number }

/** The upper end of the log. */
export const startPlace: Place = { row: 0, offsetPx: 0 }

/** The place this much further down (up, where negative), not settled yet. */
export function movePlace({ row, offsetPx }: Place, deltaPx: number): Place {
  return { row, offsetPx: offsetPx + deltaPx }
}

/** The place at which the last row's lower edge is that of the view. A log shorter than the view starts at its top. */
export function endPlace(heights: RowHeights, viewportPx: number): Place {
  return normalise({ row: heights.rows, offsetPx: -viewportPx }, heights)
}

/** Puts a place inside its row and inside the log. Where the true heights become known later, settle the same place again. */
export function settlePlace(place: Place, heights: RowHeights, viewportPx: number): Place {
  const settled = normalise(place, heights)
  const end = endPlace(heights, viewportPx)
  return comparePlaces(settled, end) > 0 ? end : settled
}

/** Negative where `a` is above `b`. Both must be settled. */
export function comparePlaces(a: Place, b: Place): number {
  return a.row - b.row || a.offsetPx - b.offsetPx
}

/** The rows that are in sight from a settled place, `last` excluded. */
export function rowsInSight(place: Place, heights: RowHeights, viewportPx: number): { first: number; last: number } {
  let last = place.row
  for (let bottomPx = -place.offsetPx; bottomPx < viewportPx && last < heights.rows; last++) {
    bottomPx += heightOf(heights, last)
  }
  return { first: place.row, last }
}

/** How far below the upper edge of the view a row's top is (above: negative). */
export function topOf(row: number, place: Place, heights: RowHeights): number {
  if (heights.measured === null) return distance(row, heights) - distance(place.row, heights) - place.offsetPx
  let px = 0 - place.offsetPx
  for (let at = place.row; at < row; at++) px += heightOf(heights, at)
  for (let at = row; at < place.row; at++) px -= heightOf(heights, at)
  return px
}

function normalise(place: Place, heights: RowHeights): Place {
  if (heights.rows === 0) return startPlace
  return heights.measured === null ? normaliseEqual(place, heights) : normaliseMeasured(place, heights)
}

/** All rows but the first are equally high: no need to walk. */
function normaliseEqual({ row, offsetPx }: Place, heights: RowHeights): Place {
  const px = Math.max(0, distance(row, heights) + offsetPx)
  if (px < heightOf(heights, 0)) return { row: 0, offsetPx: px }
  const at = Math.min(heights.rows - 1, Math.floor((px - heights.headPx) / heights.rowPx))
  return { row: at, offsetPx: px - distance(at, heights) }
}

function normaliseMeasured(place: Place, heights: RowHeights): Place {
  let row = Math.min(Math.max(0, place.row), heights.rows)
  let offsetPx = place.offsetPx
  while (row > 0 && offsetPx < 0) offsetPx += heightOf(heights, --row)
  while (row < heights.rows - 1 && offsetPx >= heightOf(heights, row)) offsetPx -= heightOf(heights, row++)
  if (row === heights.rows) offsetPx += heightOf(heights, --row)
  return { row, offsetPx: Math.max(0, offsetPx) }
}

function distance(row: number, { rowPx, headPx }: RowHeights): number {
  return row <= 0 ? 0 : headPx + row * rowPx
}
