import { expect, test } from 'vitest'
import type { RowHeights } from '@/lib/core/view/row-heights.ts'
import { canvasPx } from './canvas.ts'
import { emptySight, type RowInSight, type Sight } from './sight.ts'

const heights: RowHeights = { rows: 1_000, rowPx: 20, headPx: 0, measured: new Map([[12, 60]]), extraPx: 40 }
const rowsFrom = (first: number, renumberedBy = 0): readonly RowInSight[] =>
  Array.from({ length: 10 }, (_, at) => ({
    number: first + at + renumberedBy,
    row: { type: 'event', line: first + at, event: { type: 'end' } },
  }))
const sight: Sight = { ...emptySight, rows: rowsFrom(10), canvasPx: 5_000 }

test('rows that stay in sight keep their place', () => {
  expect(canvasPx(sight, rowsFrom(11), heights)).toBe(5_020)
  expect(canvasPx(sight, rowsFrom(13), heights)).toBe(5_100)
  expect(canvasPx(sight, rowsFrom(8), heights)).toBe(4_960)
  expect(canvasPx(sight, rowsFrom(10), heights)).toBe(5_000)
})

test('rows that stay in sight keep their place when lines came above them', () => {
  expect(canvasPx(sight, rowsFrom(10, 100), heights)).toBe(5_000)
  expect(canvasPx(sight, rowsFrom(11, 100), heights)).toBe(5_020)
  expect(canvasPx(sight, rowsFrom(8, 100), heights)).toBe(4_960)
})

test('where all rows are others, or the canvas ends, a fresh one is taken', () => {
  const fresh = canvasPx(emptySight, rowsFrom(0), heights)
  expect(canvasPx(sight, rowsFrom(500), heights)).toBe(fresh)
  expect(canvasPx({ ...sight, canvasPx: 10 }, rowsFrom(5), heights)).toBe(fresh)
  expect(canvasPx({ ...sight, canvasPx: 999_999 }, rowsFrom(12), heights)).toBe(fresh)
})

test('rows that have not come leave the canvas as it is', () => {
  expect(canvasPx(sight, null, heights)).toBe(5_000)
})
