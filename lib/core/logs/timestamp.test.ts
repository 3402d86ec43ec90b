import { expect, test } from 'vitest'
import { millisecondsOf, nanosecondsOf, secondsOf, timestampFrom, toTimestamp } from './timestamp.ts'

const rows = [
  { name: 'nine digits in UTC stay', text: '2026-01-02T03:04:05.000000006Z', result: '2026-01-02T03:04:05.000000006Z' },
  { name: 'short fractions are filled', text: '2026-01-02T03:04:05.6Z', result: '2026-01-02T03:04:05.600000000Z' },
  { name: 'no fraction', text: '2026-01-02T03:04:05Z', result: '2026-01-02T03:04:05.000000000Z' },
  { name: 'an offset over midnight', text: '2026-01-01T00:30:00.5+01:00', result: '2025-12-31T23:30:00.500000000Z' },
  {
    name: 'a negative offset with minutes',
    text: '2026-01-01T00:00:00-03:30',
    result: '2026-01-01T03:30:00.000000000Z',
  },
  { name: 'before 1970', text: '1969-12-31T23:59:59.25Z', result: '1969-12-31T23:59:59.250000000Z' },
  { name: 'no such day', text: '2026-02-30T00:00:00Z', result: null },
  { name: 'no such hour', text: '2026-01-01T25:00:00Z', result: null },
  { name: 'no zone', text: '2026-01-01T00:00:00', result: null },
  { name: 'ten digits', text: '2026-01-01T00:00:00.0123456789Z', result: null },
  { name: 'words', text: 'hello', result: null },
]
for (const { name, text, result } of rows) {
  test(`reads RFC 3339: ${name}`, () => expect(toTimestamp(text)).toBe(result))
}

test('parts and whole agree, before 1970 too', () => {
  for (const text of ['2026-01-02T03:04:05.123456789Z', '1969-12-31T23:59:59.999999999Z']) {
    const timestamp = toTimestamp(text)
    if (timestamp === null) throw new Error(text)
    expect(timestampFrom(secondsOf(timestamp), nanosecondsOf(timestamp))).toBe(text)
    expect(millisecondsOf(timestamp)).toBe(Date.parse(`${text.slice(0, 23)}Z`))
  }
})
