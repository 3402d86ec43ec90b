import { endPlace, type Place } from './place.ts'
import { contentPx, heightOf, type RowHeights } from './row-heights.ts'

/**
 * Tallest element that every browser lays out. A longer log has a scrollbar in proportion instead of in pixels.
 *
 * Units:  CSS pixels
 * Source: measured in Chromium (33,554,428); Firefox collapses elements above about 17.9 million
 */
export const trackPxMax = 16_000_000

/** What the scrollbar of the log runs along. */
export type ScrollTrack = {
  /** Height of the element that makes the scrollbar. */
  readonly trackPx: number
  readonly viewportPx: number
  /** True where a pixel of the scrollbar's way is a pixel of the log. */
  readonly exact: boolean
  readonly heights: RowHeights
  readonly end: Place
}

/** Lays out the scrollbar for a log of these heights. */
export function scrollTrack(heights: RowHeights, viewportPx: number): ScrollTrack {
  const wholePx = contentPx(heights)
  return {
    trackPx: Math.min(trackPxMax, Math.max(viewportPx, wholePx)),
    viewportPx,
    exact: heights.measured === null && wholePx <= trackPxMax,
    heights,
    end: endPlace(heights, viewportPx),
  }
}

/** Where the scrollbar stands at a settled place. Units: CSS pixels, as `scrollTop` */
export function scrollTopOf(track: ScrollTrack, place: Place): number {
  const { heights, end } = track
  if (track.exact) return (place.row === 0 ? 0 : heights.headPx + place.row * heights.rowPx) + place.offsetPx
  const endPosition = positionOf(end, heights)
  if (endPosition === 0) return 0
  return Math.min(1, positionOf(place, heights) / endPosition) * (track.trackPx - track.viewportPx)
}

/** The place that a scrollbar at this point stands for; settle it before use. */
export function placeAtScrollTop(track: ScrollTrack, scrollTop: number): Place {
  const { heights, end } = track
  if (track.exact) return { row: 0, offsetPx: scrollTop }
  const wayPx = track.trackPx - track.viewportPx
  // Browsers round scrollTop, so the last pixel of the way counts as its end.
  if (scrollTop >= wayPx - 1) return end
  const position = (Math.max(0, scrollTop) / wayPx) * positionOf(end, heights)
  const row = Math.floor(position)
  return { row, offsetPx: (position - row) * heightOf(heights, row) }
}

/** A place as one number: rows above it, and the part of its row that is. */
function positionOf({ row, offsetPx }: Place, heights: RowHeights): number {
  return row + offsetPx / heightOf(heights, row)
}
