import type { CodePointRanges, Expression } from './expression.ts'
import type { Reader } from './expression-reader.ts'
import { type Escape, readEscape } from './read-escape.ts'

/**
 * Reads a class up to its bracket. The opening one has been taken.
 *
 * Shape:  `[a-z\d_]`, `[^"]`
 * Errors: Problem `invalid-query`
 */
export function readClass(reader: Reader): Extract<Expression, { type: 'class' }> {
  const negated = reader.skip('^')
  const ranges: (readonly [number, number])[] = []
  while (!reader.skip(']')) {
    const first = readMember(reader)
    const isRange = reader.peek() === '-' && reader.match(/-\]/y) === null
    if (first.type === 'class' || !isRange) {
      ranges.push(...rangesOf(first))
      continue
    }
    reader.skip('-')
    const last = readMember(reader)
    if (last.type === 'class') throw reader.problem('A range ends with one character')
    if (last.codePoint < first.codePoint) throw reader.problem('A range has its ends the wrong way round')
    ranges.push([first.codePoint, last.codePoint])
  }
  return { type: 'class', ranges, negated }
}

function readMember(reader: Reader): Escape {
  if (reader.atEnd()) throw reader.problem('A class is never closed with ]')
  const character = reader.take()
  if (character !== '\\') return { type: 'character', codePoint: character.codePointAt(0) ?? 0 }
  // Within a class it is the backspace.
  if (reader.skip('b')) return { type: 'character', codePoint: 8 }
  return readEscape(reader)
}

function rangesOf(member: Escape): CodePointRanges {
  return member.type === 'class' ? member.ranges : [[member.codePoint, member.codePoint]]
}
