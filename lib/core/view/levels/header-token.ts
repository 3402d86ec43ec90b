import { byteAt, closingQuote, endOfLetters, endOfSpaces, endOfToken, isDigit, isLetter, isUpper } from './ascii.ts'
import { levelWord } from './level-words.ts'

/** True where a word stands between pipes or between tabs, as a column of its own. The line begins at `lineStart`. */
export function isSetOff(bytes: Uint8Array, lineStart: number, start: number, wordEnd: number, end: number): boolean {
  if (start === lineStart) return false
  if (bytes[start - 1] === 0x09 && byteAt(bytes, wordEnd, end) === 0x09) return true
  const next = endOfSpaces(bytes, wordEnd, end)
  if (next === end || bytes[next] !== 0x7c) return false
  let before = start - 1
  while (before > lineStart && bytes[before] === 0x20) before--
  return bytes[before] === 0x7c
}

/** True where a level in capitals may end: "ERROR ", "ERROR:", "INFO[0003]", "INFO/MainProcess"; not "ERROR_CODE", "ERROR(s)". */
export function endsLevel(bytes: Uint8Array, wordEnd: number, end: number): boolean {
  const next = wordEnd < end ? (bytes[wordEnd] ?? 0) : 0x20
  if (next <= 0x20) return true
  if (next === 0x2d) return byteAt(bytes, wordEnd + 1, end) === 0x20
  return (
    next === 0x3a || next === 0x7c || next === 0x5b || next === 0x5d || next === 0x29 || next === 0x2c || next === 0x2f
  )
}

/** Where the key of "key=value" from `start` ends; `start` where none begins there. */
export function endOfKey(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  for (; at < end; at++) {
    const byte = bytes[at] ?? 0
    const inKey = isLetter(byte) || isDigit(byte) || byte === 0x5f || byte === 0x2e || byte === 0x2d || byte === 0x40
    if (!inKey) break
  }
  return at < end && bytes[at] === 0x3d ? at : start
}

/** Where the value of "key=value" ends; `start` is behind the "=". A quoted value without its closing quote goes on to `end`. */
export function endOfValue(bytes: Uint8Array, start: number, tokenEnd: number, end: number): number {
  if (bytes[start] !== 0x22) return tokenEnd
  const close = closingQuote(bytes, start + 1, end)
  return close < 0 ? end : close + 1
}

/** True for digits alone. */
export function isNumber(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isDigit(bytes[at] ?? 0)) return false
  return true
}

/** True for what is a name or a time rather than a word of prose: "com.example.Cart", "app[12]:", "10.0.0.1", "pkg/file". */
export function isName(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (isDigit(byte) || byte === 0x5f || byte === 0x2f || byte === 0x40) return true
    if ((byte === 0x2e || byte === 0x3a) && at + 1 < end && isLetter(bytes[at + 1] ?? 0)) return true
    if (byte === 0x3a && byteAt(bytes, at + 1, end) === 0x3a) return true
  }
  return false
}

/** The level of Monolog's "app.ERROR:"; 0 for any other token. */
export function channelLevel(bytes: Uint8Array, start: number, end: number): number {
  if (bytes[end - 1] !== 0x3a) return 0
  let from = end - 1
  while (from > start && isUpper(bytes[from - 1] ?? 0)) from--
  return bytes[from - 1] === 0x2e && from - 1 > start ? levelWord(bytes, from, end - 1) : 0
}

/**
 * True where a word is a column (a host, a logger) and not the start of prose: a tab, " - " or " | " follows,
 * or, behind a time, a level in capitals ("12:00:01 root ERROR …").
 */
export function isColumn(bytes: Uint8Array, start: number, tokenEnd: number, end: number, timed: boolean): boolean {
  if (byteAt(bytes, tokenEnd, end) === 0x09) return true
  const next = endOfSpaces(bytes, tokenEnd, end)
  if (next === end) return false
  if (bytes[next] === 0x7c || (bytes[next] === 0x2d && byteAt(bytes, next + 1, end) === 0x20)) return true
  if (!timed || isUpper(bytes[start] ?? 0)) return false
  const wordEnd = endOfLetters(bytes, next, endOfToken(bytes, next, end))
  return isUpper(bytes[next] ?? 0) && isUpper(bytes[wordEnd - 1] ?? 0) && levelWord(bytes, next, wordEnd) > 0
}
