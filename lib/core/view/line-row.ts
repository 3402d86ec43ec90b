import { findIds } from './ids/find-ids.ts'
import { findUrls } from './ids/find-urls.ts'
import type { LineFormat, LineRow, Span, StoredRow } from './row.ts'
import { overlaySpans, searchableText } from './text/overlay-spans.ts'
import { withoutOverlaps } from './text/text-range.ts'

/**
 * Makes a row of a line's spans: finds IDs and links among them, and says how much is hidden.
 *
 * Units: `hidden` is bytes of the line beyond what was decoded
 */
export function lineRow(stored: StoredRow, format: LineFormat, spans: readonly Span[], hidden: number): LineRow {
  const text = searchableText(spans)
  const urls = findUrls(text)
  const ids = findIds(text)
  const found = overlaySpans(spans, urls.length === 0 ? ids : withoutOverlaps([...urls, ...ids]))
  const { line, source, timestamp, ordinal, level, truncated } = stored
  return {
    type: 'line',
    line,
    source,
    id: timestamp === null ? null : { timestamp, ordinal },
    level,
    format,
    spans: hidden === 0 ? found : [...found, { kind: 'mark', text: ` … ${withSeparators(hidden)} more bytes` }],
    truncated,
  }
}

function withSeparators(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
