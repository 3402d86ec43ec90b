import type { TimestampStyle } from '@/lib/core/links/log-view.ts'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import { describeEvent, type EventWords } from '@/lib/core/view/describe-event.ts'
import { dayOf, formatTimestamp, formatTimestampInFull, type TimeSetting } from '@/lib/core/view/format-timestamp.ts'
import type { EventRow } from '@/lib/core/view/row.ts'

/** How what is not text is written in the rows. */
export type RowWriter = {
  /** Null: times are not shown. */
  readonly time: ((timestamp: Timestamp) => { readonly short: string; readonly full: string }) | null
  /** Shape: "2026-01-02" */
  readonly day: (timestamp: Timestamp) => string
  readonly event: (row: EventRow) => EventWords
}

/** Makes the writer of a log's rows. `nowMs` counts for the relative style alone. */
export function createRowWriter(
  style: TimestampStyle,
  nowMs: number,
  logOf: (source: number) => LogSource | null,
): RowWriter {
  const setting: TimeSetting = { nowMs, offsetMinutesAt: (ms) => -new Date(ms).getTimezoneOffset() }
  const inWords = style === 'utc' ? 'utc' : 'local'
  return {
    time:
      style === 'off'
        ? null
        : (timestamp) => ({
            short: formatTimestamp(timestamp, style, setting),
            full: formatTimestampInFull(timestamp, setting),
          }),
    day: (timestamp) => dayOf(timestamp, style, setting),
    event: ({ event }) => {
      const log = 'source' in event && event.source !== null ? logOf(event.source) : null
      return describeEvent(event, log, (timestamp) => formatTimestamp(timestamp, inWords, setting).slice(0, 8))
    },
  }
}
