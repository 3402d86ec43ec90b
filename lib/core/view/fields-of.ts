import { detailsBytesMax, detailsFieldsMax } from '../logs/limits.ts'
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
 * Units:  of a line longer than `detailsBytesMax` only the front; no more than `detailsFieldsMax` fields
 * Errors: none
 */
export function fieldsOf(stored: StoredRow): readonly Field[] {
  if (stored.event) return []
  const { front, hidden } = cutBytes(stored.message, detailsBytesMax)
  const text = decodeBytes(front)
  const fields = text.trimStart().startsWith('{') ? jsonFields(text, hidden > 0) : pairFields(text)
  if (fields.length <= detailsFieldsMax && hidden === 0) return fields
  return [...fields.slice(0, detailsFieldsMax), { path: '…', value: 'The line goes on; the rest is not listed here.' }]
}

function jsonFields(text: string, partial: boolean): readonly Field[] {
  const fields = readJson(text, partial, detailsFieldsMax + 1) ?? []
  return fields.map(({ path, text }) => ({ path, value: text }))
}

function pairFields(text: string): readonly Field[] {
  const plain = searchableText(visibleSpans(text, 'text', 'applied'))
  const klog = klogLine(plain)
  const pairs = klog === null ? logfmtPairs(plain, plain.length - plain.trimStart().length) : klog.pairs
  return (pairs ?? []).map((pair) => fieldOf(plain, pair))
}

function fieldOf(text: string, pair: LogfmtPair): Field {
  return { path: text.slice(pair.keyStart, pair.keyEnd), value: unescapeJson(logfmtValue(text, pair)) }
}
