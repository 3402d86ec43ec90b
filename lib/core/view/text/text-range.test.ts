import { expect, test } from 'vitest'
import { withoutOverlaps } from './text-range.ts'

test('of ranges that overlap the first stays, and of two that begin together the longer', () => {
  const range = (start: number, end: number) => ({ start, end, kind: 'id' }) as const
  const kept = withoutOverlaps([
    range(30, 40),
    range(0, 50),
    range(10, 20),
    range(60, 61),
    range(60, 70),
    range(50, 60),
  ])
  expect(kept).toEqual([range(0, 50), range(50, 60), range(60, 70)])
})
