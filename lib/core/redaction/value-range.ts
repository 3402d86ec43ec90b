import { digit, keyish, runEnd } from './byte-class.ts'
import { closingQuote } from './closes-string.ts'
import { maskEnd } from './mask-text.ts'
import { behindQuote } from './read-pair.ts'

/** Where a value stands, without its quotes. */
export type ValueRange = {
  readonly start: number
  readonly end: number
  readonly quoted: boolean
}

const [backslash, comma, equals, colon, space] = [0x5c, 0x2c, 0x3d, 0x3a, 0x20]
/** What stands between pairs: commas, the ";" of a connection string, the "&" of a query. */
const partings = [comma, 0x3b, 0x26]
const closers = [0x29, 0x5d, 0x7d]

/** What no bare value goes beyond: blanks, quotes, control characters and the brackets of markup. */
const stops = new Uint8Array(256)
stops.fill(1, 0, 0x21)
for (const character of '"\'`<>|') stops[character.charCodeAt(0)] = 1

/** What stands behind the backslash of a break, a tab or a quote. */
const escapeLetters = Array.from('nrtbf"\'', (letter) => letter.charCodeAt(0))

/**
 * The value that begins at a place, in quotes or bare. A quoted value without its other quote goes to the end of the line.
 */
export function valueRange(line: Uint8Array, at: number): ValueRange {
  const start = behindQuote(line, at)
  if (start === at) return { start, end: bareEnd(line, at), quoted: false }
  const find = line[start - 1] === 0x27 ? apostropheEnd : quotedEnd
  return { start, end: find(line, start, start - at - 1), quoted: true }
}

/**
 * The place of the closing quote, its backslashes included. In a string that stands in a string, in a string, quotes have one, three,
 * seven backslashes, and what is within the value has more: so their number says which quote is the end. The string
 * around it may end as well, where the value has no quote.
 */
function quotedEnd(line: Uint8Array, start: number, backslashes: number): number {
  const quote = line[start - 1] ?? 0
  for (let at = line.indexOf(quote, start); at !== -1; at = line.indexOf(quote, at + 1)) {
    const run = at - backslashesBefore(line, at, start)
    for (let level = backslashes; level >= 0; level = level === 0 ? -1 : (level - 1) >> 1) {
      if (run % (2 * (level + 1)) === level) return at - level
    }
  }
  return line.length
}

/**
 * The place of the apostrophe that closes a value. It may as well be one of a word, and the value stand in a string of
 * JSON: where that ends, the value does; and where no other apostrophe comes, it was none of a quote.
 */
function apostropheEnd(line: Uint8Array, start: number, backslashes: number): number {
  const end = quotedEnd(line, start, backslashes)
  const closing = closingQuote(line, start, end)
  if (closing !== -1) return backslashesBefore(line, closing, start)
  return end === line.length ? bareEnd(line, start) : end
}

/** The place of the first of the backslashes before a place. */
function backslashesBefore(line: Uint8Array, at: number, start: number): number {
  let from = at
  while (from > start && line[from - 1] === backslash) from--
  return from
}

/** The end of a value that stands without quotes. */
export function bareEnd(line: Uint8Array, start: number): number {
  const masked = maskEnd(line, start)
  if (masked !== -1) return masked
  let at = start
  while (at < line.length) {
    const byte = line[at] ?? 0
    if (stops[byte] === 1) break
    if (byte === backslash) {
      if (isStopEscape(line, at)) break
      at += 2
      continue
    }
    if (partings.includes(byte) && endsAtParting(line, at)) break
    if (closers.includes(byte) && endsAtCloser(line, at)) break
    at++
  }
  return Math.min(at, line.length)
}

/** `\n`, `\"`, and `\u0026` for "&": within a string of JSON these end what stands bare in it. `\\` and `\u00fc` do not. */
function isStopEscape(line: Uint8Array, at: number): boolean {
  const next = line[at + 1] ?? 0
  if (next !== 0x75) return escapeLetters.includes(next)
  const code = Number.parseInt(String.fromCharCode(...line.subarray(at + 2, at + 6)), 16)
  return code < 0x80 && (code < 0x21 || stops[code] === 1 || code === 0x26)
}

/** A comma, a semicolon or "&" may stand in a password; before a blank or the next pair it is none of it. */
function endsAtParting(line: Uint8Array, at: number): boolean {
  const next = line[at + 1]
  if (next === undefined || next <= space || next === 0x22 || next === 0x27 || next === backslash) return true
  const key = runEnd(line, at + 1, keyish, Math.min(line.length, at + 64))
  return key > at + 1 && (line[key] === equals || line[key] === colon || isAmp(line, at, key))
}

/** "&amp;", as where an address stands in HTML. */
function isAmp(line: Uint8Array, at: number, end: number): boolean {
  return line[at] === 0x26 && line[end] === 0x3b && end - at === 4
}

/** So may a bracket; before a blank, another bracket or the end of a sentence it is none of it. */
function endsAtCloser(line: Uint8Array, at: number): boolean {
  let to = at
  while (closers.includes(line[to] ?? 0)) to++
  const next = line[to]
  return (
    next === undefined || stops[next] === 1 || next === comma || next === 0x2e || next === colon || next === backslash
  )
}

/** True where a value is a number and nothing else. */
export function isNumber(line: Uint8Array, { start, end }: ValueRange): boolean {
  const from = line[start] === 0x2d ? start + 1 : start
  const whole = runEnd(line, from, digit, end)
  if (whole === from) return false
  return whole === end || (line[whole] === 0x2e && runEnd(line, whole + 1, digit, end) === end)
}
