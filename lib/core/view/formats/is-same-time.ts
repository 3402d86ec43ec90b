import { millisecondsOf, type Timestamp, toTimestamp } from '../../logs/timestamp.ts'

/** How far a line's own time may be from the kubelet's and still be told by the time column. */
const differenceMsMax = 60_000

/**
 * Tells whether a line's own time says no more than the time column does.
 *
 * Shape: RFC 3339, or seconds, milliseconds, microseconds or nanoseconds since 1970. A time in any other form is taken
 *        for the same, since it has no zone to compare by.
 */
export function isSameTime(text: string, timestamp: Timestamp): boolean {
  const own = timeOf(text)
  if (own === null) return /^\W?\d/.test(text)
  return Math.abs(own - millisecondsOf(timestamp)) <= differenceMsMax
}

function timeOf(text: string): number | null {
  const timestamp = toTimestamp(text)
  if (timestamp !== null) return millisecondsOf(timestamp)
  if (!/^\d{9,20}(?:\.\d+)?(?:e\+?\d+)?$/i.test(text) && !/^\d\.\d+e\+?\d+$/i.test(text)) return null
  let value = Number(text)
  // Brings any of the four units to milliseconds: 1e11 seconds are the year 5138.
  if (value < 1e11) value *= 1000
  while (value >= 1e14) value /= 1000
  return value
}
