import { compilePattern } from '../patterns/compile-pattern.ts'
import { decodePattern } from '../patterns/pattern-value.ts'
import { createTransitionTable, type TransitionTable } from '../patterns/transition-table.ts'
import { type Literal, toLiteral } from './literal.ts'

/**
 * A pattern as the kernels look for it. `literal`: every line with it has this text; null: nothing is known. `table`: says which of
 * them have it; null: all of them.
 */
export type LinePattern = { readonly literal: Literal | null; readonly table: TransitionTable | null }

/**
 * Prepares a pattern, written as in `pattern-value.ts`. Null for one that is in every line.
 *
 * Errors: Problem `invalid-query` for an expression that is none, or is too large
 */
export function toLinePattern(value: string): LinePattern | null {
  const pattern = decodePattern(value)
  const { text, matchCase, wholeWord, regex } = pattern
  if (text === '') return null
  if (!wholeWord && !regex) return { literal: toLiteral(text, { matchCase }), table: null }
  const compiled = compilePattern(pattern)
  const literal = compiled.text === null ? null : toLiteral(compiled.text, compiled)
  return { literal, table: createTransitionTable(compiled.automaton) }
}
