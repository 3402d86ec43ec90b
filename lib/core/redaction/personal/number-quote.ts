import { behindQuote } from '../read-pair.ts'

const [colon, comma, openBracket, closeBracket, closeBrace, space, backslash] = [
  0x3a, 0x2c, 0x5b, 0x5d, 0x7d, 0x20, 0x5c,
]

/**
 * What a mask must be wrapped in where a number stands bare in JSON, so that the JSON stays one: the quote of its key, or of JSON.
 * Null: it is no number of JSON.
 */
export function numberQuote(line: Uint8Array, start: number, end: number): Uint8Array | null {
  const before = placeBefore(line, start - 1)
  const behind = line[placeBehind(line, end)]
  const ends = behind === comma || behind === closeBrace || behind === closeBracket
  if (!ends) return null
  if (line[before] === openBracket || line[before] === comma) return isJson(line) ? new Uint8Array([0x22]) : null
  if (line[before] !== colon) return null
  const quoteEnd = placeBefore(line, before - 1)
  let quoteStart = quoteEnd
  while (line[quoteStart - 1] === backslash) quoteStart--
  return behindQuote(line, quoteStart) === quoteEnd + 1 ? line.subarray(quoteStart, quoteEnd + 1) : null
}

function isJson(line: Uint8Array): boolean {
  const first = line[placeBehind(line, 0)]
  return first === 0x7b || first === openBracket
}

function placeBefore(line: Uint8Array, at: number): number {
  let place = at
  while (line[place] === space) place--
  return place
}

function placeBehind(line: Uint8Array, at: number): number {
  let place = at
  while (line[place] === space) place++
  return place
}
