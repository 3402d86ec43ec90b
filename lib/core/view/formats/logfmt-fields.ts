import { logfmtKind, logfmtPairs, logfmtValue } from './logfmt-pairs.ts'
import type { JsonField } from './read-json.ts'
import { unescapeJson } from './unescape-json.ts'

/** Fewer pairs are prose with an equals sign. */
const pairsMin = 2

/**
 * Reads a logfmt line as fields, as if it were JSON. A line with colours among its pairs is none: its colours would be lost.
 *
 * Shape: `level=info msg="a b" n=5` → level string info, msg string "a b", n number 5; null where it is no logfmt
 */
export function logfmtFields(text: string): readonly JsonField[] | null {
  if (!text.includes('=')) return null
  const pairs = logfmtPairs(text, text.length - text.trimStart().length)
  if (pairs === null || pairs.length < pairsMin) return null
  return pairs.map((pair) => {
    // What stands in quotes is a text, whatever it looks like.
    const written = text.slice(pair.valueStart, pair.valueEnd)
    const value = unescapeJson(logfmtValue(text, pair))
    return { path: text.slice(pair.keyStart, pair.keyEnd), kind: logfmtKind(written), text: value }
  })
}
