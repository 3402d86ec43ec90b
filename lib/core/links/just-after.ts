import { nanosecondsOf, secondsOf, type Timestamp, timestampFrom } from '../logs/timestamp.ts'

/**
 * The nanosecond behind a time: what a range must end before, so that a line of that time is in it.
 *
 * Shape: "…T03:04:05.999999999Z" → "…T03:04:06.000000000Z"
 */
export function justAfter(timestamp: Timestamp): Timestamp {
  const nanoseconds = nanosecondsOf(timestamp) + 1
  const seconds = secondsOf(timestamp)
  return nanoseconds === 1e9 ? timestampFrom(seconds + 1, 0) : timestampFrom(seconds, nanoseconds)
}
