import { movePlace, type Place } from '@/lib/core/view/place.ts'
import type { RowHeights } from '@/lib/core/view/row-heights.ts'
import { placeAtScrollTop, scrollTrack } from '@/lib/core/view/scroll-track.ts'

/** The place that the scroller leads to when it moves on its track: as far as the wheel went, where the track is not in pixels. */
export function scrolledPlace(
  at: Place,
  {
    fromPx,
    toPx,
    heights,
    viewportPx,
  }: {
    readonly fromPx: number
    readonly toPx: number
    readonly heights: RowHeights
    readonly viewportPx: number
  },
): Place {
  const track = scrollTrack(heights, viewportPx)
  const small = Math.abs(toPx - fromPx) <= 2 * viewportPx
  return small && !track.exact ? movePlace(at, toPx - fromPx) : placeAtScrollTop(track, toPx)
}
