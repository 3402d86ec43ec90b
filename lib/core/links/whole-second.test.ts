import { expect, test } from 'vitest'
import { toTimestamp } from '../logs/timestamp.ts'
import { wholeSecond } from './whole-second.ts'

test('rounds down, and goes back over the hour', () => {
  const timestamp = toTimestamp('2026-01-02T03:00:05.999999999Z') ?? expect.fail()
  expect(wholeSecond(timestamp)).toBe('2026-01-02T03:00:05.000000000Z')
  expect(wholeSecond(timestamp, 60)).toBe('2026-01-02T02:59:05.000000000Z')
})
