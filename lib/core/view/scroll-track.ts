import { endPlace, type Place } from './place.ts'
import { contentPx, heightOf, type RowHeights } from './row-heights.ts'

/**
 * Tallest element that every browser lays out. A longer log has a scrollbar in proportion instead of in pixels.
 *
 * Units:  CSS pixels
 * Source: measured in Chromium (33,554,428); Firefox collapses elements above about 17.9 million
 */
export const trackPxMax = 16_000_000

/** At both ends a scrollbar in proportion goes in pixels for this much, so that scrolling arrives there as in any log. Units: CSS pixels */
const endPx = 400_000

/** What the scrollbar of the log runs along. */
export type ScrollTrack = {
  /** Height of the element that makes the scrollbar. */
  readonly trackPx: number
  /** How far the scrollbar can go. */
  readonly wayPx: number
  /** True where a pixel of the scrollbar's way is a pixel of the log. */
  readonly exact: boolean
  readonly heights: RowHeights
  readonly end: Place
}

/** Lays out the scrollbar for a log of these heights. */
export function scrollTrack(heights: RowHeights, viewportPx: number): ScrollTrack {
  const wholePx = contentPx(heights)
  const trackPx = Math.min(trackPxMax, Math.max(viewportPx, wholePx))
  return {
    trackPx,
    wayPx: trackPx - viewportPx,
    exact: heights.measured === null && wholePx <= trackPxMax,
    heights,
    end: endPlace(heights, viewportPx),
  }
}

/** Where the scrollbar stands at a settled place. Units: CSS pixels, as `scrollTop` */
export function scrollTopOf(track: ScrollTrack, place: Place): number {
  const logPx = nominalPx(place, track.heights)
  if (track.exact) return logPx
  const logWayPx = nominalPx(track.end, track.heights)
  if (logPx >= logWayPx) return track.wayPx
  return convert(logPx, logWayPx, track.wayPx, endOf(track, logWayPx))
}

/** The place that a scrollbar at this point stands for; settle it before use. */
export function placeAtScrollTop(track: ScrollTrack, scrollTop: number): Place {
  if (track.exact) return { row: 0, offsetPx: scrollTop }
  // Browsers round scrollTop, so the last pixel of the way counts as its end.
  if (scrollTop >= track.wayPx - 1) return track.end
  const logWayPx = nominalPx(track.end, track.heights)
  return placeAt(convert(Math.max(0, scrollTop), track.wayPx, logWayPx, endOf(track, logWayPx)), track.heights)
}

/** How much at each end is the same on the scrollbar and in the log: nothing where both are about as long. */
function endOf({ wayPx }: ScrollTrack, logWayPx: number): number {
  return wayPx < logWayPx && wayPx > 4 * endPx ? endPx : 0
}

/** Takes a point of one way to another way of another length; the ends of both, `samePx` long, are the same. */
function convert(px: number, fromPx: number, toPx: number, samePx: number): number {
  if (px <= samePx) return px
  if (px >= fromPx - samePx) return toPx - (fromPx - px)
  return samePx + ((px - samePx) / (fromPx - 2 * samePx)) * (toPx - 2 * samePx)
}

/** How far down a place is, had all rows the height of one line: the true distance would need all rows measured. */
function nominalPx({ row, offsetPx }: Place, heights: RowHeights): number {
  const above = row === 0 ? 0 : heights.headPx + row * heights.rowPx
  return above + (offsetPx / heightOf(heights, row)) * nominalHeight(row, heights)
}

function placeAt(px: number, heights: RowHeights): Place {
  const row = px < nominalHeight(0, heights) ? 0 : Math.floor((px - heights.headPx) / heights.rowPx)
  const into = px - (row === 0 ? 0 : heights.headPx + row * heights.rowPx)
  return { row, offsetPx: (into / nominalHeight(row, heights)) * heightOf(heights, row) }
}

function nominalHeight(row: number, { rowPx, headPx }: RowHeights): number {
  return row === 0 ? headPx + rowPx : rowPx
}
