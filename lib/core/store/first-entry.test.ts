import { expect, test } from 'vitest'
import { firstEntry } from './first-entry.ts'

test('the first of all that are wanted is found, or the end', () => {
  const numbers = [1, 3, 3, 7]
  const from = (wanted: number, first = 0) =>
    firstEntry(first, numbers.length, (entry) => (numbers[entry] ?? 0) >= wanted)
  expect([0, 1, 2, 3, 4, 8].map((wanted) => from(wanted))).toEqual([0, 0, 1, 1, 3, 4])
  expect(from(0, 2)).toBe(2)
  expect(firstEntry(3, 3, () => true)).toBe(3)
})
