import { compilePattern } from '@/lib/core/patterns/compile-pattern.ts'
import { decodePattern } from '@/lib/core/patterns/pattern-value.ts'
import { problemMessage } from '@/lib/core/problems/problem-message.ts'

/**
 * Why a pattern, written as in `pattern-value.ts`, cannot be looked for, in words; null: it can. For fields that say it
 * before anybody is asked.
 */
export function patternProblem(value: string): string | null {
  const pattern = decodePattern(value)
  return pattern.text === '' || !pattern.regex ? null : problemMessage(() => compilePattern(pattern))
}
