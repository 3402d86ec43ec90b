import type { SpanKind } from '../row.ts'
import type { TextRange } from '../text/text-range.ts'
import { isLevelName, isTimeName, messageNames } from './field-names.ts'
import { type LogfmtPair, logfmtKind, logfmtPairs, logfmtValue } from './logfmt-pairs.ts'

/** Fewer pairs are prose with an equals sign. */
const pairsMin = 2

/**
 * What is what in a logfmt line, in its own order: the message stands out, time and level, which have columns, step back.
 *
 * Shape: null where the line is no logfmt
 */
export function logfmtRanges(text: string): readonly TextRange[] | null {
  if (!text.includes('=')) return null
  const pairs = logfmtPairs(text, text.length - text.trimStart().length)
  return pairs === null || pairs.length < pairsMin ? null : pairs.flatMap((pair) => pairRanges(text, pair))
}

/** The ranges of one `key=value`. */
export function pairRanges(text: string, pair: LogfmtPair): readonly TextRange[] {
  const { keyStart, keyEnd, valueStart, valueEnd } = pair
  const key = text.slice(keyStart, keyEnd)
  if (isLevelName(key) || isTimeName(key)) return [{ start: keyStart, end: valueEnd, kind: 'muted' }]
  return [
    { start: keyStart, end: keyEnd, kind: 'key' },
    { start: keyEnd, end: valueStart, kind: 'muted' },
    { start: valueStart, end: valueEnd, kind: valueKind(key, logfmtValue(text, pair)) },
  ]
}

function valueKind(key: string, value: string): SpanKind {
  if (messageNames.includes(key.toLowerCase())) return 'text'
  return logfmtKind(value)
}
