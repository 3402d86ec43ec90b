import { compilePattern } from './compile-pattern.ts'
import { createTextFinder } from './text-finder.ts'
import type { TextPattern } from './text-pattern.ts'
import { createTransitionTable, entries, type TransitionTable } from './transition-table.ts'

/** Tells whether a pattern is in the bytes of a line, from `from` to before `to`. */
export type LineMatcher = (bytes: Uint8Array, from?: number, to?: number) => boolean

/** A shorter text is in so many lines that looking for it first costs more than it saves. Units: UTF-16 code units */
const textLengthMin = 3

/**
 * Makes a matcher for one line at a time. Its time grows with the line alone, whatever the expression.
 *
 * Shape:  the empty text is in every line
 * Errors: Problem `invalid-query` for an expression that is none, or is too large
 */
export function createLineMatcher(pattern: TextPattern): LineMatcher {
  const { automaton, text, matchCase } = compilePattern(pattern)
  const matches = matcherOf(createTransitionTable(automaton))
  if (text === null || text.length < textLengthMin) return matches
  const hasText = createTextFinder(text, matchCase)
  return (bytes, from = 0, to = bytes.length) => hasText(bytes, from, to) && matches(bytes, from, to)
}

function matcherOf({ table, classes, lineEnd, start, advance }: TransitionTable): LineMatcher {
  return (bytes, from = 0, to = bytes.length) => {
    let row = start()
    for (let at = from; at <= to; at++) {
      const byteClass = at === to ? lineEnd : (classes[bytes[at] ?? 0] ?? 0)
      const known = table[row + byteClass] ?? entries.unknown
      const next = known === entries.unknown ? advance(row, byteClass) : known
      if (next === entries.found) return true
      row = next
    }
    return false
  }
}
