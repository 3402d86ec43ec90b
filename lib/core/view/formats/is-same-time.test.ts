import { expect, test } from 'vitest'
import { toTimestamp } from '../../logs/timestamp.ts'
import { isSameTime } from './is-same-time.ts'

const timestamp = toTimestamp('2026-01-02T03:04:05.678Z') ?? expect.fail()
const seconds = Date.parse('2026-01-02T03:04:05Z') / 1000

const rows = [
  { name: 'RFC 3339', text: '2026-01-02T03:04:05.1Z', same: true },
  { name: 'another zone', text: '2026-01-02T04:04:05+01:00', same: true },
  { name: 'seconds', text: `${seconds}.5`, same: true },
  { name: 'seconds of zap', text: `${seconds / 1e9}e9`, same: true },
  { name: 'milliseconds', text: `${seconds}123`, same: true },
  { name: 'microseconds', text: `${seconds}123456`, same: true },
  { name: 'nanoseconds', text: `${seconds}123456789`, same: true },
  { name: 'a form without a zone', text: '2026-01-02 03:04:05,678', same: true },
  { name: 'in brackets', text: '[02/Jan/2026:03:04:05 +0000]', same: true },
  { name: 'an hour off', text: '2026-01-02T02:04:05Z', same: false },
  { name: 'a day off in seconds', text: String(seconds - 86_400), same: false },
  { name: 'words', text: 'soon', same: false },
]
for (const { name, text, same } of rows) {
  test(`tells whether a line's own time is that of the column: ${name}`, () => {
    expect(isSameTime(text, timestamp)).toBe(same)
  })
}
