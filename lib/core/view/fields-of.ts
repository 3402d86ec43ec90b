import { detailsBytesMax, fieldsOfDetailsMax } from '../logs/limits.ts'
import { klogLine } from './formats/klog-line.ts'
import { type LogfmtPair, logfmtPairs, logfmtValue } from './formats/logfmt-pairs.ts'
import { readJson } from './formats/read-json.ts'
import { unescapeJson } from './formats/unescape-json.ts'
import type { Field, StoredRow } from './row.ts'
import { cutBytes } from './text/cut-bytes.ts'
import { decodeBytes } from './text/decode-bytes.ts'
import { searchableText } from './text/overlay-spans.ts'
import { visibleSpans } from './text/visible-spans.ts'

/**
 * All fields of a structured line, level and time among them, for the details of a line.
 *
 * Shape:  JSON, logfmt, and the pairs of klog; empty for any other line and for events
 * Units:  of a line longer than `detailsBytesMax` only the front; no more than `fieldsOfDetailsMax` fields
 * Errors: none
 */
export function fieldsOf(stored: StoredRow): readonly Field[] {
  if (stored.event) return []
  const { front, hidden } = cutBytes(stored.message, detailsBytesMax)
  const text = decodeBytes(front)
  const json = text.trimStart().startsWith('{') ? readJson(text, hidden > 0, fieldsOfDetailsMax) : null
  if (json !== null) return json.map(({ path, text }) => ({ path, value: text }))
  const plain = searchableText(visibleSpans(text, 'text', 'applied'))
  const klog = klogLine(plain)
  const pairs = klog === null ? logfmtPairs(plain, plain.length - plain.trimStart().length) : klog.pairs
  return (pairs ?? []).slice(0, fieldsOfDetailsMax).map((pair) => fieldOf(plain, pair))
}

function fieldOf(text: string, pair: LogfmtPair): Field {
  return { path: text.slice(pair.keyStart, pair.keyEnd), value: unescapeJson(logfmtValue(text, pair)) }
}
