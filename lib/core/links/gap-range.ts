import { secondsOf, timestampFrom } from '../logs/timestamp.ts'
import type { StreamEvent } from '../wire/stream-record.ts'
import { justAfter } from './just-after.ts'
import type { LogView } from './log-view.ts'
import type { TimeRange } from './time-range.ts'
import { wholeSecond } from './whole-second.ts'

/** A gap of so much of the range that is read is as long as that: reading it again would come to the same. */
const samePart = 0.95

/**
 * The part of a log that has the lines of a gap, where they went to make room in this tab and may be read again. Null for
 * every other row.
 *
 * Shape: where the view reads that very part already, and it does not fit, the earlier half of it
 */
export function gapRange(event: StreamEvent, view: Pick<LogView, 'sinceTime' | 'untilTime'>): TimeRange | null {
  if (event.type !== 'gap' || event.reason !== 'memory' || event.from === null || event.to === null) return null
  const range = { sinceTime: wholeSecond(event.from), untilTime: justAfter(event.to) }
  if (view.sinceTime === null || view.untilTime === null) return range
  const seconds = secondsOf(range.untilTime) - secondsOf(range.sinceTime)
  const read = secondsOf(view.untilTime) - secondsOf(view.sinceTime)
  if (seconds < 2 || seconds < read * samePart) return range
  return { ...range, untilTime: timestampFrom(secondsOf(range.sinceTime) + Math.ceil(seconds / 2), 0) }
}
