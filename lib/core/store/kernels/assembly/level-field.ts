// The level that a field names. The same rules as lib/core/view/levels/field-level.ts.
import { closingQuote, endOfLetters, endOfSpaces } from './runs'
import { classOf, isDigitBit, levelValue, meaningOf } from './words'

/** A line of a form that is not known here: TypeScript looks at it. */
export const unsure: i32 = 255

const pythonNumbers: u32 = 2
const otelNumbers: u32 = 3

// @ts-ignore: decorator
@inline
export function byteAt(at: usize, end: usize): u8 {
  return at < end ? load<u8>(at) : 0
}

// @ts-ignore: decorator
@inline
export function isDigit(byte: u8): bool {
  return <u8>(byte - 0x30) < 10
}

/** The level that the value of a level field means; 0: none that is known. `start` is where the value begins. */
export function fieldLevel(kind: u32, start: usize, end: usize): i32 {
  const first = byteAt(start, end)
  if (isDigit(first)) return numberLevel(kind, start, end)
  if (first != 0x22) return wordLevel(start, end)
  const close = closingQuote(start + 1, end)
  return close == 0 ? 0 : wordLevel(start + 1, close)
}

function wordLevel(start: usize, end: usize): i32 {
  if (byteAt(start, end) == 0x5c) return unsure
  const from = endOfSpaces(start, end)
  const to = endOfLetters(from, end)
  const next: u8 = to < end ? load<u8>(to) : 0x20
  if (next > 0x20 && next != 0x2b && next != 0x2d && next != 0x5c && !isDigit(next)) return 0
  return levelValue(meaningOf(from, to))
}

function numberLevel(kind: u32, start: usize, end: usize): i32 {
  let value: u32 = 0
  for (let at = start; at < end && at < start + 4 && (classOf(at) & isDigitBit) != 0; at++) {
    value = value * 10 + load<u8>(at) - 0x30
  }
  if (kind == otelNumbers) return value - 1 < 24 ? <i32>((value + 3) / 4) : 0
  if (kind == pythonNumbers) return value - 10 <= 40 ? <i32>(value / 10 + 1) : 0
  return value - 10 < 60 ? <i32>(value / 10) : 0
}
