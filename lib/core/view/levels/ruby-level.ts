import { byteAt, isDigit, startsWith } from './ascii.ts'
import { levelLetter } from './level-words.ts'

/**
 * The level of a line of Ruby's Logger: a letter, then time and process in brackets.
 *
 * Shape:  "E, [2026-01-02T03:04:05.678901 #1] ERROR -- : payment refused" → 5; 0 where the form is another
 * Source: https://github.com/ruby/logger/blob/v1.6.1/lib/logger/formatter.rb
 */
export function rubyLevel(bytes: Uint8Array, start: number, end: number): number {
  return startsWith(bytes, start + 1, end, ', [') && isDigit(byteAt(bytes, start + 4, end))
    ? levelLetter(bytes[start] ?? 0)
    : 0
}
