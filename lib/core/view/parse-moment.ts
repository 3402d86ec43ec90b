import { type Timestamp, timestampFrom, toTimestamp } from '../logs/timestamp.ts'
import type { TimeSetting } from './format-timestamp.ts'

const ago = /^-?\s*(\d+(?:\.\d+)?)\s*(s|m|h|d)(?:\s+ago)?$/
const clock = /^(?:(\d{4}-\d\d-\d\d)[T ]+)?(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(\s*z)?$/i

/** Units: seconds */
const unitSeconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3_600, d: 86_400 }

/**
 * Reads a moment as a person types it; null for anything else.
 *
 * Shape:  "14:02", "14:02:11.382", "2026-01-02 14:02", in the zone of the times on the screen, or in UTC with a Z behind it; "-15m",
 *         "2h ago"; RFC 3339. A time without a day is the last one that has been: of today, or of yesterday
 * `utc`:  whether the times on the screen are in UTC
 */
export function parseMoment(text: string, utc: boolean, { nowMs, offsetMinutesAt }: TimeSetting): Timestamp | null {
  const typed = text.trim()
  const written = toTimestamp(typed)
  if (written !== null) return written

  const before = ago.exec(typed)
  if (before !== null) {
    const [, amount = '', unit = ''] = before
    return fromMs(nowMs - Number(amount) * (unitSeconds[unit] ?? 0) * 1_000)
  }

  const match = clock.exec(typed)
  if (match === null) return null
  const [, day, hour = '', minute, second = '00', fraction = '', zulu] = match
  const inUtc = utc || zulu !== undefined
  const offsetAt = (ms: number) => (inUtc ? 0 : offsetMinutesAt(ms) * 60_000)
  const read = (date: string): Timestamp | null => {
    const time = toTimestamp(`${date}T${hour.padStart(2, '0')}:${minute}:${second}.${fraction || '0'}Z`)
    if (time === null) return null
    // As if it were UTC, and then that much earlier.
    const asUtcMs = Date.parse(time.slice(0, 19).concat('Z'))
    const ms = asUtcMs - offsetAt(asUtcMs - offsetAt(asUtcMs))
    return timestampFrom(ms / 1_000, Number(time.slice(20, 29)))
  }
  if (day !== undefined) return read(day)
  const today = new Date(nowMs + offsetAt(nowMs))
  const time = read(today.toISOString().slice(0, 10))
  if (time === null || time <= fromMs(nowMs)) return time
  return read(new Date(today.getTime() - 86_400_000).toISOString().slice(0, 10))
}

function fromMs(ms: number): Timestamp {
  const seconds = Math.floor(ms / 1_000)
  return timestampFrom(seconds, Math.round(ms - seconds * 1_000) * 1e6)
}
