import type { TimeSetting } from '@/lib/core/view/format-timestamp.ts'

/** How this browser writes and reads times. Units: milliseconds since 1970 */
export function pageTimeSetting(nowMs: number): TimeSetting {
  return { nowMs, offsetMinutesAt: (ms) => -new Date(ms).getTimezoneOffset() }
}
