import { countOf } from '@/lib/core/view/amounts.ts'
import type { LogMarks } from './use-log-marks.ts'

/** The marks along the log in a sentence. Null: there are none. */
export function markWords({ parts, found, errors, gaps, line }: LogMarks): string | null {
  const kinds = [
    ...(found.length > 0 ? [`found at ${countOf(found.length, 'place')}`] : []),
    ...(errors.length > 0 ? [`errors at ${countOf(errors.length, 'place')}`] : []),
    ...(gaps.length > 0 ? [`lines missing at ${countOf(gaps.length, 'place')}`] : []),
    ...(line === null ? [] : [`the marked line ${Math.round(((line + 0.5) / parts) * 100)} % of the way down`]),
  ]
  return kinds.length === 0 ? null : `Along the log: ${kinds.join(', ')}`
}
