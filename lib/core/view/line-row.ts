import { rowSpansMax } from '../logs/limits.ts'
import { findMasks } from './find-masks.ts'
import { findIds } from './ids/find-ids.ts'
import { findUrls } from './ids/find-urls.ts'
import type { LineFormat, LineRow, Span, StoredRow } from './row.ts'
import { overlaySpans, searchableText } from './text/overlay-spans.ts'
import { type TextRange, withoutOverlaps } from './text/text-range.ts'

/**
 * Makes a row of a line's spans: finds IDs and links among them, and says how much is hidden.
 *
 * Units: `hidden` is bytes of the line beyond what was decoded
 */
export function lineRow(stored: StoredRow, format: LineFormat, spans: readonly Span[], hidden: number): LineRow {
  const text = searchableText(spans)
  const masks = findMasks(text)
  const urls = findUrls(text)
  const ids = findIds(text)
  const ranges =
    masks.length + urls.length === 0 ? ids : withoutOverlaps([...masks, ...outside(masks, [...urls, ...ids])])
  const found = overlaySpans(spans, ranges)
  const { line, source, timestamp, ordinal, level, truncated, context, apart } = stored
  return {
    type: 'line',
    line,
    source,
    id: timestamp === null ? null : { timestamp, ordinal },
    level,
    format,
    spans: withRest(found, hidden),
    cut: hidden > 0 || found.length > rowSpansMax,
    truncated,
    context,
    apart,
  }
}

/** A link or an ID with a mask in it is none any more: it leads nowhere. */
function outside(masks: readonly TextRange[], ranges: readonly TextRange[]): readonly TextRange[] {
  return ranges.filter(({ start, end }) => !masks.some((mask) => mask.start < end && start < mask.end))
}

/** Draws no more pieces than a screen can take, and says what is left out. */
function withRest(spans: readonly Span[], hidden: number): readonly Span[] {
  if (spans.length <= rowSpansMax && hidden === 0) return spans
  const left = spans.slice(rowSpansMax).reduce((sum, { text }) => sum + text.length, 0)
  const rest = [
    left === 0 ? '' : `${withSeparators(left)} more characters`,
    hidden === 0 ? '' : `${withSeparators(hidden)} more bytes`,
  ]
  const words = rest.filter((part) => part !== '').join(' and ')
  return [...spans.slice(0, rowSpansMax), { kind: 'mark', text: ` … ${words}` }]
}

function withSeparators(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
