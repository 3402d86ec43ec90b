import type { TimestampStyle } from '../links/log-view.ts'
import { millisecondsOf, type Timestamp } from '../logs/timestamp.ts'

/** What writing a time depends on, handed in since lib/core has no clock and no zone. */
export type TimeSetting = {
  /** The present moment, for the relative style. Units: milliseconds since 1970 */
  readonly nowMs: number
  /**
   * How far local time is ahead of UTC at a moment: it changes with summer time.
   * Shape: in a browser, `(ms) => -new Date(ms).getTimezoneOffset()`. Units: minutes
   */
  readonly offsetMinutesAt: (milliseconds: number) => number
}

/**
 * Writes a time as the log's rows show it, to the millisecond.
 *
 * Shape:  local "14:02:11.382", utc "13:02:11.382Z", off ""; relative "1.382s ago", "4m 02s ago", "2h 05m ago", "3d 04h ago",
 *         and "in 1.382s" where the node's clock is ahead
 */
export function formatTimestamp(timestamp: Timestamp, style: TimestampStyle, setting: TimeSetting): string {
  switch (style) {
    case 'off':
      return ''
    case 'utc':
      return `${timestamp.slice(11, 23)}Z`
    case 'local':
      return localTime(timestamp, setting).slice(11, 23)
    case 'relative': {
      const age = setting.nowMs - millisecondsOf(timestamp)
      return age < 0 ? `in ${duration(-age)}` : `${duration(age)} ago`
    }
    default:
      return style satisfies never
  }
}

/** Writes a time in full, for hovering: "2026-01-02 14:02:11.382901234 +01:00, 2026-01-02T13:02:11.382901234Z". */
export function formatTimestampInFull(timestamp: Timestamp, setting: TimeSetting): string {
  const offset = setting.offsetMinutesAt(millisecondsOf(timestamp))
  const local = `${localTime(timestamp, setting).slice(0, 19).replace('T', ' ')}${timestamp.slice(19, 29)}`
  return `${local} ${formatOffset(offset)}, ${timestamp}`
}

/** The day that a time is in, in the zone of a style: "2026-01-02". Two rows with different days have a change between them. */
export function dayOf(timestamp: Timestamp, style: TimestampStyle, setting: TimeSetting): string {
  return (style === 'utc' ? timestamp : localTime(timestamp, setting)).slice(0, 10)
}

/** The time in the local zone, written as if it were UTC, to the millisecond. */
function localTime(timestamp: Timestamp, { offsetMinutesAt }: TimeSetting): string {
  const milliseconds = millisecondsOf(timestamp)
  return new Date(milliseconds + offsetMinutesAt(milliseconds) * 60_000).toISOString()
}

function formatOffset(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

function duration(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (seconds < 60) return `${seconds}.${String(milliseconds % 1000).padStart(3, '0')}s`
  if (minutes < 60) return `${minutes}m ${two(seconds % 60)}s`
  return hours < 24 ? `${hours}h ${two(minutes % 60)}m` : `${Math.floor(hours / 24)}d ${two(hours % 24)}h`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
