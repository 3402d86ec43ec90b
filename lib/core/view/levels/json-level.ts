import { levelNumber } from '../../logs/level.ts'
import { byteAt, closingQuote, endOfSpaces, startsWith } from './ascii.ts'
import { contradiction, withEvidence } from './evidence.ts'
import { fieldLevel, levelKey } from './field-level.ts'
import { levelLetter } from './level-words.ts'

const quote = 0x22
const mongoStart = '{"t":{"$date"'

/**
 * The level that a line of JSON names in a level field of its outermost object, or in `{"log":{"level":…}}` (ECS).
 *
 * Shape:  `start` is at the opening brace; the text may be cut off at `end`, and need not be valid. 0: none, or two that differ.
 *         Once a level is found, only `conflictBytes` from the start are searched for another.
 * Source: a Serilog compact event without "@l" is information, https://github.com/serilog/serilog-formatting-compact#format-details;
 *         "s" of MongoDB is a letter, https://www.mongodb.com/docs/manual/reference/log-messages/
 */
export function jsonLevel(bytes: Uint8Array, start: number, end: number, conflictBytes: number): number {
  const mongo = startsWith(bytes, start, end, mongoStart)
  let found = 0
  let serilog = false
  let depth = 0
  let logDepth = -1
  let stop = end
  for (let at = start; at < stop; at++) {
    const byte = bytes[at]
    if (byte === 0x7b || byte === 0x5b) depth++
    else if (byte === 0x7d || byte === 0x5d) {
      depth--
      if (depth === 0) break
      if (depth < logDepth) logDepth = -1
    } else if (byte === quote) {
      const from = at + 1
      const close = closingQuote(bytes, from, stop)
      if (close < 0) break
      at = close
      if (depth !== 1 && depth !== logDepth) continue
      const colon = endOfSpaces(bytes, close + 1, end)
      if (byteAt(bytes, colon, end) !== 0x3a) continue
      const value = endOfSpaces(bytes, colon + 1, end)
      at = value - 1
      const kind = levelKey(bytes, from, close)
      if (kind > 0) {
        found = withEvidence(found, fieldLevel(kind, bytes, value, end))
        if (found === contradiction) return 0
        if (found > 0) stop = Math.min(end, start + conflictBytes)
      } else if (close - from === 3 && byteAt(bytes, value, end) === 0x7b && startsWith(bytes, from, close, 'log'))
        logDepth = 2
      else if (close - from === 2 && startsWith(bytes, from, close, '@t')) serilog = true
      else if (mongo && close - from === 1 && bytes[from] === 0x73) return levelLetter(byteAt(bytes, value + 1, end))
    }
  }
  return found === 0 && serilog ? levelNumber('info') : found
}
