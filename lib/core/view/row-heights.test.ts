import { expect, test } from 'vitest'
import { contentPx, heightOf, type RowHeights } from './row-heights.ts'

const plain: RowHeights = { rows: 10, rowPx: 20, headPx: 0, measured: null, extraPx: 0 }
const wrapped: RowHeights = { ...plain, headPx: 28, measured: new Map([[3, 60]]), extraPx: 40 }

test('a row that was not measured is one line high', () => {
  expect(heightOf(plain, 3)).toBe(20)
  expect(heightOf(wrapped, 4)).toBe(20)
})

test('a measured row has its true height', () => expect(heightOf(wrapped, 3)).toBe(60))

test('the space above the log belongs to the first row', () => expect(heightOf(wrapped, 0)).toBe(48))

test('the content is as high as its rows together', () => {
  const sum = Array.from({ length: 10 }, (_, row) => heightOf(wrapped, row)).reduce((a, b) => a + b, 0)
  expect(contentPx(wrapped)).toBe(sum)
})

test('an empty log has no height, whatever would be said above it', () => {
  expect(contentPx({ ...wrapped, rows: 0 })).toBe(0)
})
