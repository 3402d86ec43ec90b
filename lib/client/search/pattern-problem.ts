import { compilePattern } from '@/lib/core/patterns/compile-pattern.ts'
import { decodePattern } from '@/lib/core/patterns/pattern-value.ts'
import { isProblem } from '@/lib/core/problems/problem.ts'

/**
 * Why a pattern, written as in `pattern-value.ts`, cannot be looked for, in words; null: it can. For fields that say it
 * before anybody is asked.
 */
export function patternProblem(value: string): string | null {
  const pattern = decodePattern(value)
  if (pattern.text === '' || !pattern.regex) return null
  try {
    compilePattern(pattern)
    return null
  } catch (error) {
    if (!isProblem(error)) throw error
    return error.message
  }
}
