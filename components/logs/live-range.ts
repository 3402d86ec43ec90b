import { logParameters } from '@/lib/core/links/log-parameters.ts'
import type { LogView } from '@/lib/core/links/log-view.ts'

/** The part of a log that is read where nothing else is asked for: its last lines, and what comes. */
export function liveRange({ source }: Pick<LogView, 'source'>) {
  return { sinceTime: null, untilTime: null, follow: true, tailLines: logParameters.tailLines.fallback({ source }) }
}
