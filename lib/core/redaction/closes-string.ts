import { digit, isOf, keyish, runEnd } from './byte-class.ts'

const [comma, colon, equals, backslash, space] = [0x2c, 0x3a, 0x3d, 0x5c, 0x20]
const quotes = [0x22, 0x27]
const closers = [0x29, 0x5d, 0x7d]
const openers = [0x5b, 0x7b]

/**
 * True where a quote is the end of a string that somebody's text stands in, and not the beginning of a value: what
 * follows goes on as JSON or logfmt does behind a string.
 *
 * Shape: `{"msg":"empty password=","n":1}`: the quote behind "=" is no beginning; `behind` is the place behind it
 */
export function closesString(line: Uint8Array, behind: number): boolean {
  const first = line[behind]
  if (first === undefined) return true
  const next = behindBlanks(line, behind + 1)
  const byte = line[next] ?? 0
  if (first === comma || first === colon) {
    return (
      next > behind + 1 || isQuoteOrEscape(byte) || openers.includes(byte) || isOf(line, next, digit) || isKeyword(byte)
    )
  }
  if (closers.includes(first))
    return (
      next === line.length || next > behind + 1 || closers.includes(byte) || byte === comma || isQuoteOrEscape(byte)
    )
  if (first > space) return false
  const key = runEnd(line, next, keyish, Math.min(line.length, next + 64))
  return next === line.length || closers.includes(byte) || byte === comma || (key > next && line[key] === equals)
}

/** The place of a double quote between two places that closes the string they stand in; -1: there is none. */
export function closingQuote(line: Uint8Array, start: number, end: number): number {
  // A view: what is looked for may not be in the line at all, and the line may be long.
  const part = line.subarray(start, end)
  for (let at = part.indexOf(0x22); at !== -1; at = part.indexOf(0x22, at + 1)) {
    if (closesString(line, start + at + 1)) return start + at
  }
  return -1
}

function behindBlanks(line: Uint8Array, at: number): number {
  let to = at
  while (to < line.length && to - at < 64 && (line[to] ?? 0) <= space) to++
  return to
}

function isQuoteOrEscape(byte: number): boolean {
  return byte === backslash || quotes.includes(byte)
}

/** true, false, null, or a number below zero. */
function isKeyword(byte: number): boolean {
  return byte === 0x74 || byte === 0x66 || byte === 0x6e || byte === 0x2d
}
