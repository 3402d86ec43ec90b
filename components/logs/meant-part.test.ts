import { expect, test } from 'vitest'
import { meantPart } from './meant-part.ts'

test('a click beside a mark means the mark, one elsewhere the place', () => {
  const near = (yPx: number) => meantPart({ yPx, heightPx: 1_000, nearPx: 6 }, 1_000, [[100], [300, 304]])
  expect(near(104)).toBe(100)
  expect(near(303)).toBe(304)
  expect(near(500)).toBe(500)
  expect(near(1_000)).toBe(999)
})
