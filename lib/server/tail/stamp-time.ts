import { type Timestamp, timestampFrom } from '@/lib/core/logs/timestamp.ts'

/** The time of a line as numbers. Units: seconds since 1970, nanoseconds within */
export type StampTime = { readonly second: number; readonly nanosecond: number }

const zero = 0x30
const nanosecondsAt = 20

/** Reads the 30 bytes of a stamp, without a look at whether such a day exists. */
export function toStampTime(stamp: Uint8Array | Timestamp): StampTime {
  const bytes = typeof stamp === 'string' ? new TextEncoder().encode(stamp) : stamp
  const year = digits(bytes, 0, 4)
  const month = digits(bytes, 5, 2)
  const milliseconds = Date.UTC(
    year,
    month - 1,
    digits(bytes, 8, 2),
    digits(bytes, 11, 2),
    digits(bytes, 14, 2),
    digits(bytes, 17, 2),
  )
  return { second: milliseconds / 1000, nanosecond: digits(bytes, nanosecondsAt, 9) }
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

function digits(bytes: Uint8Array, from: number, count: number): number {
  let number = 0
  for (let at = from; at < from + count; at++) number = number * 10 + (bytes[at] ?? zero) - zero
  return number
}
