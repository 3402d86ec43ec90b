import { byteAt, closingQuote, endOfLetters, endOfSpaces, isDigit } from './ascii.ts'
import { levelKeys, levelValueKinds } from './level-keys.ts'
import { levelValue } from './level-words.ts'
import { wordTable } from './word-table.ts'

const { pythonNumbers, otelNumbers } = levelValueKinds
const keys = wordTable(levelKeys)

/** What kind of level field a key names; 0: none. To be handed to `fieldLevel`. */
export function levelKey(bytes: Uint8Array, start: number, end: number): number {
  return keys(bytes, start, end)
}

/**
 * The level that the value of a level field means; 0 where it is none that is known.
 *
 * Shape:  `start` is where the value begins: its quote, its digit, or its first letter (logfmt)
 * Source: numbers 10–60 of pino and bunyan (a custom one counts as the level below it); levelno of Python's logging;
 *         severityNumber 1–24 of OpenTelemetry, https://opentelemetry.io/docs/specs/otel/logs/data-model/#field-severitynumber.
 *         Numbers 0–9 are none: 0 is emergency in GELF and info in logr.
 */
export function fieldLevel(kind: number, bytes: Uint8Array, start: number, end: number): number {
  const first = byteAt(bytes, start, end)
  if (isDigit(first)) return numberLevel(kind, bytes, start, end)
  if (first !== 0x22) return wordLevel(bytes, start, end)
  const close = closingQuote(bytes, start + 1, end)
  return close < 0 ? 0 : wordLevel(bytes, start + 1, close)
}

function wordLevel(bytes: Uint8Array, start: number, end: number): number {
  const from = endOfSpaces(bytes, afterEscape(bytes, start, end), end)
  const to = endOfLetters(bytes, from, end)
  // What may follow: padding, the offset of slog ("ERROR+2"), the step of OpenTelemetry ("INFO2"), an escape.
  const next = to < end ? (bytes[to] ?? 0) : 0x20
  if (next > 0x20 && next !== 0x2b && next !== 0x2d && next !== 0x5c && !isDigit(next)) return 0
  return levelValue(bytes, from, to)
}

/** winston's colorize() puts `\u001b[32m`, in JSON six characters for ESC, in front of the word. */
function afterEscape(bytes: Uint8Array, start: number, end: number): number {
  if (byteAt(bytes, start, end) !== 0x5c || byteAt(bytes, start + 6, end) !== 0x5b) return start
  for (let at = start + 7; at < end && at < start + 20; at++) if (bytes[at] === 0x6d) return at + 1
  return start
}

function numberLevel(kind: number, bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  let at = start
  for (; at < end && at < start + 4 && isDigit(bytes[at] ?? 0); at++) value = value * 10 + (bytes[at] ?? 0) - 0x30
  if (kind === otelNumbers) return value >= 1 && value <= 24 ? Math.ceil(value / 4) : 0
  if (kind === pythonNumbers) return value >= 10 && value <= 50 ? Math.floor(value / 10) + 1 : 0
  return value >= 10 && value <= 69 ? Math.floor(value / 10) : 0
}
