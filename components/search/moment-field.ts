import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import { formatTimestampInFull } from '@/lib/core/view/format-timestamp.ts'
import { parseMoment } from '@/lib/core/view/parse-moment.ts'
import { pageTimeSetting } from '../logs/page-time-setting.ts'

/** How a time stands in a field: as one may type it. Empty: no time. Shape: "2026-01-02 14:02:11" */
export function momentText(timestamp: Timestamp | null): string {
  return timestamp === null ? '' : formatTimestampInFull(timestamp, pageTimeSetting(0)).slice(0, 19)
}

/**
 * The time that stands in a field: `before` where the field still says that one, since a field has no room for its
 * nanoseconds. Null: none; undefined: what stands there is no time.
 */
export function momentOf(text: string, before: Timestamp | null, nowMs: number): Timestamp | null | undefined {
  if (text.trim() === '') return null
  if (text === momentText(before)) return before
  return parseMoment(text, false, pageTimeSetting(nowMs)) ?? undefined
}
