import { expect, test } from 'vitest'
import { timestampFrom } from '../logs/timestamp.ts'
import { justAfter } from './just-after.ts'

test('the nanosecond behind a time is the next one, and at the end of a second the first of the next', () => {
  expect(justAfter(timestampFrom(5, 7))).toBe(timestampFrom(5, 8))
  expect(justAfter(timestampFrom(5, 999_999_999))).toBe(timestampFrom(6, 0))
})
