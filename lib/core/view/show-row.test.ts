import { expect, test } from 'vitest'
import { type Place, settlePlace, topOf } from './place.ts'
import type { RowHeights } from './row-heights.ts'
import { type RowAlignment, showRow } from './show-row.ts'

const viewportPx = 200
const equal: RowHeights = { rows: 1_000, rowPx: 20, headPx: 0, measured: null, extraPx: 0 }
const wrapped: RowHeights = { ...equal, measured: new Map([[505, 300]]), extraPx: 280 }

const cases: readonly [string, RowHeights, Place, number, RowAlignment, number][] = [
  ['a row in sight stays', equal, { row: 500, offsetPx: 0 }, 505, 'nearest', 100],
  ['a row below comes to the lower edge', equal, { row: 500, offsetPx: 0 }, 510, 'nearest', 180],
  ['a row far below comes to the lower edge', equal, { row: 0, offsetPx: 0 }, 900, 'nearest', 180],
  ['a row above comes to the upper edge', equal, { row: 500, offsetPx: 0 }, 400, 'nearest', 0],
  ['a row that is cut by the upper edge comes down to it', equal, { row: 500, offsetPx: 7 }, 500, 'nearest', 0],
  ['a row comes to the middle', equal, { row: 0, offsetPx: 0 }, 500, 'middle', 90],
  ['a row comes to where it is wanted', equal, { row: 0, offsetPx: 0 }, 500, { topPx: 45 }, 45],
  ['a row higher than the view shows its beginning', wrapped, { row: 0, offsetPx: 0 }, 505, 'middle', 0],
  ['a row in wrapped rows is found by walking', wrapped, { row: 504, offsetPx: 0 }, 506, 'nearest', 180],
]

test.each(cases)('%s', (_, heights, at, row, alignment, topPx) => {
  const place = settlePlace(showRow(row, alignment, { at, heights, viewportPx }), heights, viewportPx)
  expect(topOf(row, place, heights)).toBe(topPx)
})
