import { type Place, topOf } from '@/lib/core/view/place.ts'
import type { RowHeights } from '@/lib/core/view/row-heights.ts'
import type { Sight } from './sight.ts'

/** Where to stay when rows get other heights: the row of the cursor keeps its place in the view, where it is in sight. */
export function steadyPlace({ rows, cursor }: Sight, at: Place, heights: RowHeights): Place {
  const inSight = rows.some(({ number }) => number === cursor)
  return cursor === null || !inSight ? at : { row: cursor, offsetPx: 0 - topOf(cursor, at, heights) }
}
