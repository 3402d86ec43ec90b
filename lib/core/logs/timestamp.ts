declare const brand: unique symbol

/**
 * An instant, as RFC 3339 in UTC with exactly nine fraction digits, so that string order is time order.
 * Made only by `toTimestamp` and `timestampFrom`.
 */
export type Timestamp = string & { readonly [brand]: 'Timestamp' }

const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d\d):(\d\d))$/

/**
 * Reads an RFC 3339 time with any offset and up to nine fraction digits.
 *
 * Shape:  "2026-01-02T03:04:05.6+01:00" → "2026-01-02T02:04:05.600000000Z"; null for anything else
 * Units:  nanoseconds
 * Source: RFC3339NanoFixed in kubernetes, staging/src/k8s.io/cri-client/pkg/logs/logs.go; older kubelets trim zeros
 */
export function toTimestamp(text: string): Timestamp | null {
  const match = rfc3339.exec(text)
  if (match === null) return null
  const [, year, month, day, hour, minute, second, fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] = match
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
  // Date.UTC rolls over what does not exist (31 April, 25:00): such a text is no time.
  const roundTrip = new Date(utc).toISOString().slice(0, 19)
  if (roundTrip !== `${year}-${month}-${day}T${hour}:${minute}:${second}`) return null
  const offsetSeconds = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 3600 + Number(offsetMinutes) * 60)
  return timestampFrom(utc / 1000 - offsetSeconds, Number(fraction.padEnd(9, '0')))
}

/** The second that was written last: lines come in bursts, and a date is most of the work. */
let last = { seconds: Number.NaN, text: '' }

/**
 * Makes a timestamp of whole seconds and nanoseconds.
 *
 * Units: seconds since 1970 (may be negative), nanoseconds 0 … 999,999,999
 */
export function timestampFrom(seconds: number, nanoseconds: number): Timestamp {
  if (seconds !== last.seconds) last = { seconds, text: new Date(seconds * 1000).toISOString().slice(0, 19) }
  return `${last.text}.${String(nanoseconds).padStart(9, '0')}Z` as Timestamp
}

/** The whole seconds since 1970 of a timestamp, rounded down. */
export function secondsOf(timestamp: Timestamp): number {
  return Date.parse(`${timestamp.slice(0, 19)}Z`) / 1000
}

/** The nanoseconds within its second, 0 … 999,999,999. */
export function nanosecondsOf(timestamp: Timestamp): number {
  return Number(timestamp.slice(20, 29))
}

/** Milliseconds since 1970, rounded down: for drawing and for durations, never for order or identity. */
export function millisecondsOf(timestamp: Timestamp): number {
  return secondsOf(timestamp) * 1000 + Math.floor(nanosecondsOf(timestamp) / 1e6)
}
