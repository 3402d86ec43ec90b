import { expect, test } from 'vitest'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { momentOf, momentText } from './moment-field.ts'

const before = timestampFrom(1_767_322_931, 382_000_001)

test('a field that was not touched keeps the time to its nanosecond', () => {
  expect(momentOf(momentText(before), before, 0)).toBe(before)
})

test('an empty field is no time, and words that are no time are refused', () => {
  expect(momentOf(' ', before, 0)).toBeNull()
  expect(momentOf('half past ten', before, 0)).toBeUndefined()
})

test('a time is read as everywhere else', () => {
  expect(momentOf('-15m', null, 1_000_000_000)).toBe(timestampFrom(1_000_000 - 900, 0))
})
