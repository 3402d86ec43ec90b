import { expect, test } from 'vitest'
import { markPath } from './mark-path.ts'

const lane = { leftPx: 1, widthPx: 4 }

test('a mark is where its part is, and high enough to be seen', () => {
  expect(markPath([50], 100, 200, lane)).toBe('M1 100h4v2h-4z')
  expect(markPath([500], 1_000, 200, lane)).toBe('M1 100h4v2h-4z')
  expect(markPath([1], 2, 200, lane)).toBe('M1 100h4v100h-4z')
})

test('marks that touch are one piece, others are not', () => {
  expect(markPath([10, 11, 12], 100, 100, lane)).toBe('M1 10h4v4h-4z')
  expect(markPath([10, 50], 100, 100, lane)).toBe('M1 10h4v2h-4zM1 50h4v2h-4z')
})

test('the last mark does not stand below the strip', () => {
  expect(markPath([999], 1_000, 100, lane)).toBe('M1 98h4v2h-4z')
})

test('nothing is drawn where there is nothing', () => {
  expect(markPath([], 100, 100, lane)).toBe('')
})
