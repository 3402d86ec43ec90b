import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePlaces, endPlace, movePlace, type Place, rowsInSight, settlePlace, startPlace, topOf } from './place.ts'
import { heightOf, type RowHeights } from './row-heights.ts'

const viewportPx = 100

function equal(rows: number, headPx = 0): RowHeights {
  return { rows, rowPx: 20, headPx, measured: null, extraPx: 0 }
}

function wrapped(rows: number, measured: Iterable<readonly [number, number]>, headPx = 0): RowHeights {
  const map = new Map(measured)
  const extraPx = [...map.values()].reduce((sum, px) => sum + px - 20, 0)
  return { rows, rowPx: 20, headPx, measured: map, extraPx }
}

describe('in rows of equal height', () => {
  const cases: readonly [string, Place, Place][] = [
    ['a place inside its row stays', { row: 3, offsetPx: 5 }, { row: 3, offsetPx: 5 }],
    ['a place beyond its row is in a later one', { row: 3, offsetPx: 45 }, { row: 5, offsetPx: 5 }],
    ['a place above its row is in an earlier one', { row: 3, offsetPx: -5 }, { row: 2, offsetPx: 15 }],
    ['a place above the log is its start', { row: 1, offsetPx: -500 }, { row: 0, offsetPx: 0 }],
    ['a place below the log is its end', { row: 99, offsetPx: 500 }, { row: 95, offsetPx: 0 }],
  ]
  test.each(cases)('%s', (_, place, settled) => {
    expect(settlePlace(place, equal(100), viewportPx)).toEqual(settled)
  })

  test('what is said above the log can be scrolled away like a row', () => {
    expect(settlePlace({ row: 0, offsetPx: 30 }, equal(100, 28), viewportPx)).toEqual({ row: 0, offsetPx: 30 })
    expect(settlePlace({ row: 0, offsetPx: 48 }, equal(100, 28), viewportPx)).toEqual({ row: 1, offsetPx: 0 })
  })
})

test('a log shorter than the view starts at its top', () => {
  expect(endPlace(equal(3), viewportPx)).toEqual(startPlace)
  expect(settlePlace({ row: 2, offsetPx: 10 }, equal(3), viewportPx)).toEqual(startPlace)
})

test('an empty log has one place', () => {
  expect(settlePlace({ row: 7, offsetPx: 3 }, equal(0), viewportPx)).toEqual(startPlace)
})

test('at the end, the last row is wholly in sight, be it higher than a line', () => {
  const heights = wrapped(10, [[9, 70]])
  expect(endPlace(heights, viewportPx)).toEqual({ row: 7, offsetPx: 10 })
  expect(rowsInSight(endPlace(heights, viewportPx), heights, viewportPx)).toEqual({ first: 7, last: 10 })
})

test('a last row that is higher than the view can be read to its end', () => {
  expect(endPlace(wrapped(10, [[9, 250]]), viewportPx)).toEqual({ row: 9, offsetPx: 150 })
})

test('a row above that turns out higher leaves what is in sight where it was', () => {
  const moved = movePlace({ row: 50, offsetPx: 0 }, -30)
  const guessed = wrapped(100, [])
  const known = wrapped(100, [[49, 80]])
  expect(topOf(50, settlePlace(moved, guessed, viewportPx), guessed)).toBe(30)
  expect(topOf(50, settlePlace(moved, known, viewportPx), known)).toBe(30)
})

const anyHeights = fc
  .record({
    rows: fc.integer({ min: 1, max: 60 }),
    headPx: fc.constantFrom(0, 28),
    measured: fc.option(fc.array(fc.tuple(fc.integer({ min: 0, max: 59 }), fc.integer({ min: 20, max: 300 })))),
  })
  .map(({ rows, headPx, measured }) => {
    if (measured === null) return equal(rows, headPx)
    return wrapped(
      rows,
      measured.filter(([row]) => row < rows),
      headPx,
    )
  })
const anyPlace = fc.record({ row: fc.integer({ min: -5, max: 70 }), offsetPx: fc.integer({ min: -900, max: 900 }) })

test('a settled place is inside its row, and settling it again changes nothing', () => {
  fc.assert(
    fc.property(anyHeights, anyPlace, (heights, place) => {
      const settled = settlePlace(place, heights, viewportPx)
      expect(settled.row).toBeGreaterThanOrEqual(0)
      expect(settled.row).toBeLessThan(heights.rows)
      expect(settled.offsetPx).toBeGreaterThanOrEqual(0)
      expect(settled.offsetPx).toBeLessThan(heightOf(heights, settled.row))
      expect(settlePlace(settled, heights, viewportPx)).toEqual(settled)
    }),
  )
})

test('the rows in sight cover the view wherever the log is long enough', () => {
  fc.assert(
    fc.property(anyHeights, anyPlace, (heights, place) => {
      const settled = settlePlace(place, heights, viewportPx)
      const { first, last } = rowsInSight(settled, heights, viewportPx)
      const bottomPx = topOf(last, settled, heights)
      expect(topOf(first, settled, heights)).toBeLessThanOrEqual(0)
      if (comparePlaces(endPlace(heights, viewportPx), startPlace) > 0)
        expect(bottomPx).toBeGreaterThanOrEqual(viewportPx)
    }),
  )
})

test('moving down and up again by the same way leads back', () => {
  fc.assert(
    fc.property(anyHeights, anyPlace, fc.integer({ min: 0, max: 200 }), (heights, place, deltaPx) => {
      const from = settlePlace(place, heights, viewportPx)
      const to = settlePlace(movePlace(from, deltaPx), heights, viewportPx)
      const moved = topOf(from.row, from, heights) - topOf(from.row, to, heights)
      expect(settlePlace(movePlace(to, -moved), heights, viewportPx)).toEqual(from)
    }),
  )
})
