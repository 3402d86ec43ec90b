import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { isLater, stampTimeText, toStampTime } from './stamp-time.ts'

/** From the year 1 to 9999. */
const second = fc.integer({ min: -62_135_596_800, max: 253_402_300_799 })
const nanosecond = fc.integer({ min: 0, max: 999_999_999 })

test('a stamp is the same time as numbers and as text, whatever the calendar', () => {
  fc.assert(
    fc.property(second, nanosecond, (seconds, nanoseconds) => {
      const text = timestampFrom(seconds, nanoseconds)
      const time = toStampTime(new TextEncoder().encode(text))
      expect(time).toEqual({ second: seconds, nanosecond: nanoseconds })
      expect(stampTimeText(time)).toBe(text)
    }),
  )
})

const days = ['1970-01-01', '2000-02-29', '2000-03-01', '2024-02-29', '2100-02-28', '2100-03-01', '1999-12-31']
for (const day of days) {
  test(`${day} is the day that it is`, () => {
    expect(toStampTime(timestampFrom(Date.parse(day) / 1000, 0)).second).toBe(Date.parse(day) / 1000)
  })
}

test('is later by the second, and then by the nanosecond', () => {
  const time = { second: 5, nanosecond: 5 }
  expect(isLater(time, { second: 4, nanosecond: 9 })).toBe(true)
  expect(isLater(time, { second: 5, nanosecond: 4 })).toBe(true)
  expect(isLater(time, time)).toBe(false)
})
