import { type Follow, newRows } from '@/lib/core/view/follow.ts'
import { type Place, rowsInSight } from '@/lib/core/view/place.ts'
import type { RowHeights } from '@/lib/core/view/row-heights.ts'
import { scrollTopOf, scrollTrack } from '@/lib/core/view/scroll-track.ts'
import { canvasPx } from './canvas.ts'
import type { PinnedRows } from './pinned-rows.ts'
import type { RowCache } from './row-cache.ts'
import { keepSameRows, type Sight } from './sight.ts'

/** What is in sight from a settled place, seen after what was in sight before. */
export function nextSight(
  before: Sight,
  {
    at,
    heights,
    viewportPx,
    cache,
    pins,
    follow,
    jumps,
  }: {
    readonly at: Place
    readonly heights: RowHeights
    readonly viewportPx: number
    readonly cache: RowCache
    readonly pins: PinnedRows
    readonly follow: Follow
    readonly jumps: number
  },
): Sight {
  const { first, last } = rowsInSight(at, heights, viewportPx)
  const read = cache.readAll(first, last)
  const rows = read && keepSameRows(before.rows, read)
  if (rows !== null) pins.learn(rows)
  const track = scrollTrack(heights, viewportPx)
  return {
    // Where rows have not come yet the old ones stay as they are: better late than blank.
    rows: rows ?? before.rows,
    rowCount: heights.rows,
    topPx: rows === null ? before.topPx : 0 - at.offsetPx,
    canvasPx: canvasPx(before, rows, heights),
    trackPx: track.trackPx,
    scrollTop: scrollTopOf(track, at),
    exact: track.exact,
    jumps,
    following: follow.following,
    newRows: newRows(follow, heights.rows),
    cursor: pins.rowOf('cursor'),
    selection: pins.selection(),
    found: pins.rowOf('found'),
  }
}
