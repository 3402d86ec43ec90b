import type { Problem } from '../problems/problem.ts'
import { anyCharacter } from './code-points.ts'
import type { Expression } from './expression.ts'
import { createReader, type Reader } from './expression-reader.ts'
import { readClass } from './read-class.ts'
import { readEscape } from './read-escape.ts'

/** `{2,5}` may not ask for more than this: each repetition is a copy. */
const repeatsMax = 1_000

/** Groups within groups. */
const depthMax = 200

/** An expression, and whether `(?i)` stands before it. */
export type ParsedExpression = { readonly root: Expression; readonly ignoreCase: boolean }

/**
 * Takes a regular expression apart, in the syntax of JavaScript.
 *
 * Shape:  what a back reference or a look around would need is not there: it cannot be done in a time that grows with the text alone
 * Errors: Problem `invalid-query`, which says what is wrong at which character
 */
export function parseExpression(text: string): ParsedExpression {
  const ignoreCase = text.startsWith('(?i)')
  const reader = createReader(text, ignoreCase ? 4 : 0)
  const root = readChoice(reader, 0)
  if (!reader.atEnd()) throw reader.problem('This bracket was never opened')
  return { root, ignoreCase }
}

function readChoice(reader: Reader, depth: number): Expression {
  if (depth > depthMax) throw reader.problem('There are too many brackets within brackets')
  const options = [readSequence(reader, depth)]
  while (reader.skip('|')) options.push(readSequence(reader, depth))
  const [only] = options
  return options.length === 1 && only !== undefined ? only : { type: 'choice', options }
}

function readSequence(reader: Reader, depth: number): Expression {
  const parts: Expression[] = []
  while (!reader.atEnd() && reader.peek() !== '|' && reader.peek() !== ')') parts.push(readRepeated(reader, depth))
  const [only] = parts
  if (only === undefined) return { type: 'empty' }
  return parts.length === 1 ? only : { type: 'sequence', parts }
}

function readRepeated(reader: Reader, depth: number): Expression {
  const part = readOne(reader, depth)
  const bounds = readBounds(reader)
  if (bounds === null) return part
  // How greedy it is does not matter to whether it is there.
  reader.skip('?')
  if (isRepeat(reader)) throw reader.problem('This is repeated twice')
  return { type: 'repeat', part, ...bounds }
}

function isRepeat(reader: Reader): boolean {
  return ['*', '+', '?'].includes(reader.peek()) || reader.match(/\{\d+(,\d*)?\}/y) !== null
}

type Bounds = { readonly min: number; readonly max: number | null }

function readBounds(reader: Reader): Bounds | null {
  if (reader.skip('*')) return { min: 0, max: null }
  if (reader.skip('+')) return { min: 1, max: null }
  if (reader.skip('?')) return { min: 0, max: 1 }
  const found = reader.match(/\{(\d+)(?:(,)(\d*))?\}/y)
  if (found === null) return null
  const [whole, least = '', comma, most = ''] = found
  const min = Number(least)
  const max = comma === undefined ? min : most === '' ? null : Number(most)
  if (Math.max(min, max ?? 0) > repeatsMax) throw reader.problem(`${whole} is more than ${repeatsMax} times`)
  if (max !== null && max < min) throw reader.problem(`${whole} has its numbers the wrong way round`)
  reader.skip(whole)
  return { min, max }
}

function readOne(reader: Reader, depth: number): Expression {
  if (isRepeat(reader)) throw reader.problem('There is nothing to repeat')
  const character = reader.take()
  switch (character) {
    case '.':
      return { type: 'class', ranges: anyCharacter, negated: false }
    case '^':
      return { type: 'assertion', assertion: 'line-start' }
    case '$':
      return { type: 'assertion', assertion: 'line-end' }
    case '[':
      return readClass(reader)
    case '(':
      return readGroup(reader, depth)
    case '\\':
      return escaped(reader)
    default:
      return { type: 'character', codePoint: character.codePointAt(0) ?? 0 }
  }
}

function readGroup(reader: Reader, depth: number): Expression {
  const [look] = reader.match(/\?<?[=!]/y) ?? []
  if (look !== undefined) throw linear(reader, `(${look} looks around`)
  const [name] = reader.match(/\?:|\?<[A-Za-z_$][\w$]*>/y) ?? []
  if (name !== undefined) reader.skip(name)
  else if (reader.peek() === '?') throw reader.problem('No group begins like this')
  const inner = readChoice(reader, depth + 1)
  if (!reader.skip(')')) throw reader.problem('A bracket is never closed')
  return inner
}

function escaped(reader: Reader): Expression {
  const letter = reader.peek()
  if (letter === 'b' || letter === 'B') {
    reader.take()
    return { type: 'assertion', assertion: letter === 'b' ? 'word-edge' : 'no-word-edge' }
  }
  if (/[1-9k]/.test(letter)) throw linear(reader, `\\${letter} refers back`)
  const meant = readEscape(reader)
  return meant.type === 'class' ? { ...meant, negated: false } : meant
}

function linear(reader: Reader, what: string): Problem {
  return reader.problem(`${what}, which is not known here: a search must end in a time that grows with the log alone`)
}
