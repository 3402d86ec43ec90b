import { expect, test } from 'vitest'
import { toTimestamp } from '../logs/timestamp.ts'
import { dayOf, formatTimestamp, formatTimestampInFull } from './format-timestamp.ts'

const timestamp = toTimestamp('2026-01-02T23:30:11.382901234Z') ?? expect.fail()
const at = (nowMs: number, offsetMinutes = 60) => ({ nowMs, offsetMinutesAt: () => offsetMinutes })
const moment = Date.parse('2026-01-02T23:30:11.382Z')

test('writes local time and UTC to the millisecond', () => {
  expect(formatTimestamp(timestamp, 'utc', at(0))).toBe('23:30:11.382Z')
  expect(formatTimestamp(timestamp, 'local', at(0))).toBe('00:30:11.382')
  expect(formatTimestamp(timestamp, 'local', at(0, -210))).toBe('20:00:11.382')
  expect(formatTimestamp(timestamp, 'off', at(0))).toBe('')
})

const ages = [
  { name: 'at once', ageMs: 0, text: '0.000s ago' },
  { name: 'seconds', ageMs: 1_382, text: '1.382s ago' },
  { name: 'just under a minute', ageMs: 59_999, text: '59.999s ago' },
  { name: 'minutes', ageMs: 242_000, text: '4m 02s ago' },
  { name: 'hours', ageMs: 7_500_000, text: '2h 05m ago' },
  { name: 'days', ageMs: 273_600_000, text: '3d 04h ago' },
  { name: 'a clock that is ahead', ageMs: -250, text: 'in 0.250s' },
]
for (const { name, ageMs, text } of ages) {
  test(`writes how long ago it was: ${name}`, () => {
    expect(formatTimestamp(timestamp, 'relative', at(moment + ageMs))).toBe(text)
  })
}

test('writes a time in full, in both zones', () => {
  expect(formatTimestampInFull(timestamp, at(0))).toBe(
    '2026-01-03 00:30:11.382901234 +01:00, 2026-01-02T23:30:11.382901234Z',
  )
  expect(formatTimestampInFull(timestamp, at(0, -210))).toMatch(/^2026-01-02 20:00:11.382901234 -03:30, /)
})

test('asks for the offset at the moment itself, as summer time changes it', () => {
  const setting = { nowMs: 0, offsetMinutesAt: (milliseconds: number) => (milliseconds < moment ? 60 : 120) }
  expect(formatTimestamp(timestamp, 'local', setting)).toBe('01:30:11.382')
})

test('a day is that of the zone in which times are written', () => {
  expect(dayOf(timestamp, 'utc', at(0))).toBe('2026-01-02')
  expect(dayOf(timestamp, 'local', at(0))).toBe('2026-01-03')
})
