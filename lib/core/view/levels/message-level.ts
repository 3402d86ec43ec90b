import { levelNumber } from '../../logs/level.ts'
import { byteAt, endOfLetters, endOfSpaces, endOfToken, isDigit, isLetter, isUpper, startsWith } from './ascii.ts'
import { levelWordBeforeColon } from './level-words.ts'
import { wordTable } from './word-table.ts'

const warn = levelNumber('warn')
const error = levelNumber('error')

const phrases = (
  [
    ['Traceback (most recent call last)', 'error'],
    ['Exception in thread ', 'error'],
    ['Uncaught exception', 'error'],
    ['Unhandled exception', 'error'],
    ['Unhandled Exception', 'error'],
    ['fatal error: ', 'fatal'],
    ['http: panic serving ', 'error'],
    ["thread '", 'error'],
    ['PHP Fatal error: ', 'fatal'],
    ['PHP Parse error: ', 'fatal'],
    ['PHP Warning: ', 'warn'],
    ['PHP Notice: ', 'info'],
    ['PHP Deprecated: ', 'warn'],
    ['npm ERR! ', 'error'],
    ['npm error ', 'error'],
    ['npm WARN ', 'warn'],
    ['npm warn ', 'warn'],
  ] as const
).map(([text, level]) => ({ text, first: text.charCodeAt(0), level: levelNumber(level) }))

const bareValues = wordTable({
  nil: 1,
  null: 1,
  none: 1,
  undefined: 1,
  true: 1,
  false: 1,
  on: 1,
  off: 1,
  yes: 1,
  no: 1,
})

/**
 * The level that the message itself begins with: "panic: …", "error: …", "fail: …", "TypeError: …", "Traceback (most …".
 *
 * Shape:  `start` is where the message begins, behind times and names. "error: nil" and "errors: 0" are none,
 *         and so is a word in prose without a colon.
 */
export function messageLevel(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] ?? 0
  for (const phrase of phrases) {
    if (phrase.first === first && startsWith(bytes, start, end, phrase.text)) {
      return first === 0x74 && !saysPanicked(bytes, start, end) ? 0 : phrase.level
    }
  }
  const wordEnd = endOfLetters(bytes, start, end)
  if (byteAt(bytes, wordEnd, end) === 0x3a && !isBareValue(bytes, wordEnd + 1, end)) {
    const level = levelWordBeforeColon(bytes, start, wordEnd)
    const next = wordEnd + 1 < end ? (bytes[wordEnd + 1] ?? 0) : 0x20
    if (level > 0 && (next === 0x20 || next === 0x09)) return level
  }
  return exceptionLevel(bytes, start, end)
}

/** True where nothing but a number or a word like nil stands between `start` and the end: a setting or a count, no report. */
export function isBareValue(bytes: Uint8Array, start: number, end: number): boolean {
  const from = endOfSpaces(bytes, start, end)
  let at = from
  while (at < end && isDigit(bytes[at] ?? 0)) at++
  if (at === from) {
    at = endOfLetters(bytes, from, end)
    if (bareValues(bytes, from, at) === 0) return false
  }
  return endOfSpaces(bytes, at, end) === end
}

/** Rust: "thread 'main' panicked at src/main.rs:4:5:". */
function saysPanicked(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start + 8; at < end && at < start + 80; at++) {
    if (bytes[at] === 0x27) return startsWith(bytes, at, end, "' panicked at ") || startsWith(bytes, at, end, "' (")
  }
  return false
}

/** "java.lang.IllegalStateException: …", "ValueError: …", "DeprecationWarning: …": a name in camel case with its colon. */
function exceptionLevel(bytes: Uint8Array, start: number, end: number): number {
  const tokenEnd = endOfToken(bytes, start, end)
  let colon = start
  while (colon < tokenEnd && (isLetter(bytes[colon] ?? 0) || bytes[colon] === 0x2e || bytes[colon] === 0x24)) colon++
  if (bytes[colon] !== 0x3a || colon + 1 !== tokenEnd) return 0
  if (endsWithName(bytes, start, colon, 'Error') || endsWithName(bytes, start, colon, 'Exception')) return error
  return endsWithName(bytes, start, colon, 'Warning') ? warn : 0
}

function endsWithName(bytes: Uint8Array, start: number, end: number, name: string): boolean {
  const from = end - name.length
  return from > start && isUpper(bytes[from] ?? 0) && startsWith(bytes, from, end, name)
}
