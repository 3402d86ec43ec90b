import { type Automaton, automatonOf } from './automaton.ts'
import type { Expression } from './expression.ts'
import { parseExpression } from './parse-expression.ts'
import { requiredText } from './required-text.ts'
import type { TextPattern } from './text-pattern.ts'

/** A pattern, prepared. `text`: what every line has that it is in, to be looked for first; null: nothing that can be told. */
export type CompiledPattern = {
  readonly automaton: Automaton
  readonly text: string | null
  readonly matchCase: boolean
}

/**
 * Prepares a pattern of any kind.
 *
 * Errors: Problem `invalid-query` for an expression that is none, or is too large
 */
export function compilePattern({ text, matchCase, wholeWord, regex }: TextPattern): CompiledPattern {
  const { root, ignoreCase } = regex ? parseExpression(text) : { root: literally(text), ignoreCase: false }
  const eitherCase = ignoreCase || !matchCase
  const needed = requiredText(root)
  return {
    automaton: automatonOf(wholeWord ? asWord(root) : root, eitherCase),
    // A kernel knows the other case of ASCII alone.
    text: needed === null || (eitherCase && !isAscii(needed)) ? null : needed,
    matchCase: !eitherCase,
  }
}

function literally(text: string): Expression {
  const parts = Array.from(text, (character) => ({
    type: 'character' as const,
    codePoint: character.codePointAt(0) ?? 0,
  }))
  return { type: 'sequence', parts }
}

function asWord(inner: Expression): Expression {
  return {
    type: 'sequence',
    parts: [{ type: 'assertion', assertion: 'bare-before' }, inner, { type: 'assertion', assertion: 'bare-after' }],
  }
}

function isAscii(text: string): boolean {
  return [...text].every((character) => character <= '\u007f')
}
