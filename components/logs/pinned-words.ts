import type { LogView } from '@/lib/core/links/log-view.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'

/** The range of time that a link pins, in words; null where it goes on to now. */
export function pinnedWords(
  { sinceTime, untilTime }: Pick<LogView, 'sinceTime' | 'untilTime'>,
  formatTime: (timestamp: Timestamp) => string,
): string | null {
  if (untilTime === null) return null
  return sinceTime === null ? `until ${formatTime(untilTime)}` : `${formatTime(sinceTime)} – ${formatTime(untilTime)}`
}
