import type { TimestampStyle } from '@/lib/core/links/log-view.ts'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import { millisecondsOf, type Timestamp, timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { describeEvent, type EventWords } from '@/lib/core/view/describe-event.ts'
import { dayOf, formatTimestamp, formatTimestampInFull } from '@/lib/core/view/format-timestamp.ts'
import type { EventRow } from '@/lib/core/view/row.ts'
import { pageTimeSetting } from './page-time-setting.ts'

/** How what is not text is written in the rows. */
export type RowWriter = {
  /** Null: times are not shown. */
  readonly time: ((timestamp: Timestamp) => { readonly short: string; readonly full: string }) | null
  readonly fullTime: (timestamp: Timestamp) => string
  /** A time within a sentence: "14:02:11"; of another day than today: "Fri, 2 Jan 2026, 14:02:11". */
  readonly momentInWords: (timestamp: Timestamp) => string
  /** Shape: "2026-01-02" */
  readonly day: (timestamp: Timestamp) => string
  /** Shape: "Fri, 2 Jan 2026" */
  readonly dayInWords: (timestamp: Timestamp) => string
  /** Shape: "UTC+01:00" */
  readonly zone: (timestamp: Timestamp) => string
  readonly event: (row: EventRow) => EventWords
}

/** Makes the writer of a log's rows. `nowMs` counts for the relative style alone; narrow: times without their fraction. */
export function createRowWriter(
  { style, nowMs, narrow }: { readonly style: TimestampStyle; readonly nowMs: number; readonly narrow: boolean },
  logOf: (source: number) => LogSource | null,
  /** What a source is called where there are several. */
  nameOf: (source: number) => string | null = () => null,
): RowWriter {
  const setting = pageTimeSetting(nowMs)
  const clock = style === 'utc' ? 'utc' : 'local'
  const fullTime = (timestamp: Timestamp) => formatTimestampInFull(timestamp, setting)
  const shortTime = (timestamp: Timestamp) => {
    const text = formatTimestamp(timestamp, style, setting)
    return narrow ? text.replace(/\.\d+/, '') : text
  }
  const clockTime = (timestamp: Timestamp) => formatTimestamp(timestamp, clock, setting).slice(0, 8)
  // Asked for each row of each frame: the days of ten minutes are one, whatever the zone.
  const days = new Map<string, string>()
  const dayNear = (timestamp: Timestamp) => {
    const tenMinutes = timestamp.slice(0, 15)
    const day = days.get(tenMinutes) ?? dayOf(timestamp, style, setting)
    if (days.size > 1_000) days.clear()
    days.set(tenMinutes, day)
    return day
  }
  const dayFormat = new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    ...(style === 'utc' ? { timeZone: 'UTC' } : {}),
  })
  const dayInWords = (timestamp: Timestamp) => dayFormat.format(millisecondsOf(timestamp))
  const today = dayNear(timestampFrom(Math.floor(nowMs / 1000), 0))
  return {
    time: style === 'off' ? null : (timestamp) => ({ short: shortTime(timestamp), full: fullTime(timestamp) }),
    fullTime,
    momentInWords: (timestamp) =>
      dayNear(timestamp) === today ? clockTime(timestamp) : `${dayInWords(timestamp)}, ${clockTime(timestamp)}`,
    day: (timestamp) => dayNear(timestamp),
    dayInWords,
    zone: (timestamp) => (style === 'utc' ? 'UTC' : formatZone(setting.offsetMinutesAt(millisecondsOf(timestamp)))),
    event: ({ event }) => {
      const source = 'source' in event ? event.source : null
      if (source === null) return describeEvent(event, null, clockTime)
      return describeEvent(event, logOf(source), clockTime, nameOf(source))
    },
  }
}

function formatZone(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const size = Math.abs(minutes)
  const two = (number: number) => String(number).padStart(2, '0')
  return `UTC${minutes < 0 ? '−' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
