import { rowBytesMax, rowFieldsMax } from '../logs/limits.ts'
import { decodeEventRow } from './decode-event-row.ts'
import { accessRanges } from './formats/access-ranges.ts'
import { fieldSpans } from './formats/field-spans.ts'
import { klogRanges } from './formats/klog-ranges.ts'
import { logfmtFields } from './formats/logfmt-fields.ts'
import { logfmtRanges } from './formats/logfmt-ranges.ts'
import { readJson } from './formats/read-json.ts'
import { lineRow } from './line-row.ts'
import type { LineFormat, Row, Span, StoredRow } from './row.ts'
import { cutBytes } from './text/cut-bytes.ts'
import { decodeBytes } from './text/decode-bytes.ts'
import { overlaySpans, searchableText } from './text/overlay-spans.ts'
import type { TextRange } from './text/text-range.ts'
import { visibleSpans } from './text/visible-spans.ts'

/** Formats whose lines stay as they are written, with their parts told apart, the surest first. */
const writtenFormats: readonly (readonly [LineFormat, (text: string) => readonly TextRange[] | null])[] = [
  ['klog', klogRanges],
  ['access', accessRanges],
  ['logfmt', logfmtRanges],
]

/**
 * Makes a row of the store ready to be drawn for reading: JSON and logfmt as message and fields, parts of other formats told apart,
 * colours applied, everything invisible marked, correlation IDs and links found.
 *
 * Units:  a line longer than `rowBytesMax` is cut before anything else, so the work is bounded whatever the line
 * Errors: none; what cannot be understood is plain text
 */
export function decodeRow(stored: StoredRow): Row {
  const event = decodeEventRow(stored)
  if (event !== null) return event
  const { front, hidden } = cutBytes(stored.message, rowBytesMax)
  const text = decodeBytes(front)
  const fields = text.trimStart().startsWith('{') ? readJson(text, hidden > 0, rowFieldsMax + 1) : null
  if (fields !== null && fields.length > 0) {
    return lineRow(stored, 'json', fieldSpans(fields, rowFieldsMax, stored), hidden)
  }
  const pairs = logfmtFields(text)
  if (pairs !== null) return lineRow(stored, 'logfmt', fieldSpans(pairs, rowFieldsMax, stored), hidden)
  const { format, spans } = writtenSpans(text)
  return lineRow(stored, format, spans, hidden)
}

function writtenSpans(text: string): { readonly format: LineFormat; readonly spans: readonly Span[] } {
  const spans = visibleSpans(text, 'text', 'applied')
  const searchable = searchableText(spans)
  for (const [format, rangesOf] of writtenFormats) {
    const ranges = rangesOf(searchable)
    if (ranges !== null) return { format, spans: overlaySpans(spans, ranges) }
  }
  return { format: 'plain', spans }
}
