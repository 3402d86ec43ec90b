import { type Timestamp, timestampFrom } from '@/lib/core/logs/timestamp.ts'

/** The time of a line as numbers. Units: seconds since 1970, nanoseconds within */
export type StampTime = { readonly second: number; readonly nanosecond: number }

const zero = 0x30
const nanosecondsAt = 20

/** Reads the 30 bytes of a stamp, without a look at whether such a day exists. */
export function toStampTime(stamp: Uint8Array | Timestamp): StampTime {
  const bytes = typeof stamp === 'string' ? new TextEncoder().encode(stamp) : stamp
  const days = daysSince1970(digits(bytes, 0, 4), digits(bytes, 5, 2), digits(bytes, 8, 2))
  const minutes = (days * 24 + digits(bytes, 11, 2)) * 60 + digits(bytes, 14, 2)
  return { second: minutes * 60 + digits(bytes, 17, 2), nanosecond: digits(bytes, nanosecondsAt, 9) }
}

/** Writes a time as text; null stays null. */
export function stampTimeText(time: StampTime | null): Timestamp | null {
  return time === null ? null : timestampFrom(time.second, time.nanosecond)
}

/** Tells whether `a` is later than `b`. */
export function isLater(a: StampTime, b: StampTime): boolean {
  return a.second === b.second ? a.nanosecond > b.nanosecond : a.second > b.second
}

/** Writes a whole second as `sinceTime` wants it. Shape: "2026-01-02T03:04:05Z" */
export function secondsText(second: number): string {
  return `${new Date(second * 1000).toISOString().slice(0, 19)}Z`
}

/**
 * The days up to a day of the calendar. `Date.UTC` gives the same, and takes ten times as long as all else that is done here.
 *
 * Shape: years begin in March, so that the odd day is the last of its year
 */
function daysSince1970(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1
  const months = month > 2 ? month - 3 : month + 9
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return years * 365 + leapDays + Math.floor((153 * months + 2) / 5) + day - 719_469
}

function digits(bytes: Uint8Array, from: number, count: number): number {
  let number = 0
  for (let at = from; at < from + count; at++) number = number * 10 + (bytes[at] ?? zero) - zero
  return number
}
