import { expect, test } from 'vitest'
import { parseMoment } from './parse-moment.ts'

/** 15:30 in a zone two hours ahead of UTC. */
const setting = { nowMs: Date.parse('2026-07-02T13:30:00Z'), offsetMinutesAt: () => 120 }

test.each([
  ['a time of today', '14:02', '2026-07-02T12:02:00.000000000Z'],
  ['with seconds and a fraction', '14:02:11.382', '2026-07-02T12:02:11.382000000Z'],
  ['with one digit', '9:05', '2026-07-02T07:05:00.000000000Z'],
  ['one that is still to come is of yesterday', '16:00', '2026-07-01T14:00:00.000000000Z'],
  ['with its day', '2026-07-01 00:30', '2026-06-30T22:30:00.000000000Z'],
  ['in UTC', '13:02Z', '2026-07-02T13:02:00.000000000Z'],
  ['some time ago', '-15m', '2026-07-02T13:15:00.000000000Z'],
  ['in words', '1.5h ago', '2026-07-02T12:00:00.000000000Z'],
  ['without a sign', '90s', '2026-07-02T13:28:30.000000000Z'],
  ['RFC 3339', '2026-07-02T01:00:00.5+01:00', '2026-07-02T00:00:00.500000000Z'],
  ['with spaces around', '  14:02 ', '2026-07-02T12:02:00.000000000Z'],
])('%s is read as it is meant', (_, text, moment) => {
  expect(parseMoment(text, false, setting)).toBe(moment)
})

test('on a screen with UTC, times are read as UTC', () => {
  expect(parseMoment('13:02', true, setting)).toBe('2026-07-02T13:02:00.000000000Z')
})

test.each(['', 'yesterday', '25:00', '14:60', '2026-02-31 10:00', '15', '-15y', '14:02:61'])(
  '%j is no moment',
  (text) => {
    expect(parseMoment(text, false, setting)).toBeNull()
  },
)

test('where summer time began in the night, the offset of that moment counts', () => {
  const beganMs = Date.parse('2026-03-29T01:00:00Z')
  const zone = { nowMs: Date.parse('2026-03-29T12:00:00Z'), offsetMinutesAt: (ms: number) => (ms < beganMs ? 60 : 120) }
  expect(parseMoment('01:30', false, zone)).toBe('2026-03-29T00:30:00.000000000Z')
  expect(parseMoment('03:30', false, zone)).toBe('2026-03-29T01:30:00.000000000Z')
})
