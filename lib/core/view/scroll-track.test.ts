import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endPlace, settlePlace, startPlace } from './place.ts'
import type { RowHeights } from './row-heights.ts'
import { placeAtScrollTop, scrollTopOf, scrollTrack, trackPxMax } from './scroll-track.ts'

const viewportPx = 800
const plain = (rows: number): RowHeights => ({ rows, rowPx: 20, headPx: 0, measured: null, extraPx: 0 })
const wrapped = (rows: number): RowHeights => ({ ...plain(rows), measured: new Map([[5, 400]]), extraPx: 380 })

const logs: readonly [string, RowHeights][] = [
  ['that fits the view', plain(10)],
  ['of ordinary length', plain(5_000)],
  ['longer than a browser can lay out', plain(10_000_000)],
  ['that wraps', wrapped(5_000)],
  ['that wraps and is longer than a browser can lay out', wrapped(10_000_000)],
]

describe.each(logs)('in a log %s', (_, heights) => {
  const track = scrollTrack(heights, viewportPx)
  const { wayPx } = track

  test('the track is one that a browser can lay out, and at least the view', () => {
    expect(track.trackPx).toBeLessThanOrEqual(trackPxMax)
    expect(track.trackPx).toBeGreaterThanOrEqual(viewportPx)
  })

  test('the ends of the scrollbar are the ends of the log', () => {
    expect(settlePlace(placeAtScrollTop(track, 0), heights, viewportPx)).toEqual(startPlace)
    expect(settlePlace(placeAtScrollTop(track, wayPx), heights, viewportPx)).toEqual(endPlace(heights, viewportPx))
    expect(scrollTopOf(track, startPlace)).toBe(0)
    expect(scrollTopOf(track, endPlace(heights, viewportPx))).toBeCloseTo(wayPx)
  })

  test('a place and the scrollbar lead to each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: heights.rows - 1 }), fc.integer({ min: 0, max: 19 }), (row, offsetPx) => {
        const place = settlePlace({ row, offsetPx }, heights, viewportPx)
        const back = settlePlace(placeAtScrollTop(track, scrollTopOf(track, place)), heights, viewportPx)
        expect(Math.abs(back.row + back.offsetPx / 20 - place.row - place.offsetPx / 20)).toBeLessThan(1.01)
      }),
    )
  })
})

test('in a log of ordinary length a pixel is a pixel', () => {
  const heights = plain(5_000)
  const track = scrollTrack(heights, viewportPx)
  expect(track.exact).toBe(true)
  expect(settlePlace(placeAtScrollTop(track, 12_345), heights, viewportPx)).toEqual({ row: 617, offsetPx: 5 })
  expect(scrollTopOf(track, { row: 617, offsetPx: 5 })).toBe(12_345)
})

test('what is said above the log has its pixels in the track', () => {
  const heights = { ...plain(5_000), headPx: 28 }
  const track = scrollTrack(heights, viewportPx)
  expect(track.trackPx).toBe(5_000 * 20 + 28)
  expect(scrollTopOf(track, { row: 1, offsetPx: 0 })).toBe(48)
})

test('a log too long for its scrollbar goes in pixels at both ends', () => {
  const heights = plain(10_000_000)
  const track = scrollTrack(heights, viewportPx)
  expect(scrollTopOf(track, { row: 5, offsetPx: 3 })).toBe(103)
  const nearEnd = settlePlace({ row: track.end.row, offsetPx: -1_000 }, heights, viewportPx)
  expect(scrollTopOf(track, nearEnd)).toBeCloseTo(track.wayPx - 1_000)
})
