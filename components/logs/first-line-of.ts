import type { LineId } from '@/lib/core/logs/line-id.ts'
import type { LogViewport } from './log-viewport.ts'

/** The line at the upper edge of the view. */
export function firstLineOf(viewport: LogViewport): LineId | null {
  const { rows } = viewport.getSight()
  for (const { row } of rows) if (row.type === 'line' && row.id !== null) return row.id
  return null
}
