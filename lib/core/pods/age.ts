import { millisecondsOf, type Timestamp } from '../logs/timestamp.ts'

const units = [
  { letter: 'd', seconds: 86_400 },
  { letter: 'h', seconds: 3_600 },
  { letter: 'm', seconds: 60 },
] as const

/**
 * How long ago a time is, in one unit, rounded down: "12s", "4m", "3h", "12d". Times yet to come are "0s".
 *
 * Units: `nowMs` milliseconds since 1970
 */
export function age(time: Timestamp, nowMs: number): string {
  const elapsed = Math.max(0, Math.floor((nowMs - millisecondsOf(time)) / 1000))
  const unit = units.find(({ seconds }) => elapsed >= seconds)
  return unit === undefined ? `${elapsed}s` : `${Math.floor(elapsed / unit.seconds)}${unit.letter}`
}
