import type { Span } from '../row.ts'
import type { TextRange } from './text-range.ts'

/**
 * The text of spans as finders read it: marks are NULs, as many as they have characters, so that nothing is found across
 * them and places in the text are places in the spans.
 */
export function searchableText(spans: readonly Span[]): string {
  const [only] = spans
  if (spans.length === 1 && only !== undefined && only.kind !== 'mark') return only.text
  let text = ''
  for (const span of spans) text += span.kind === 'mark' ? '\0'.repeat(span.text.length) : span.text
  return text
}

/**
 * Splits spans so that each range becomes spans of its kind. Marks, and IDs that are known already, stay what they are.
 *
 * Shape: ranges count UTF-16 units of the spans' joined text, in order, without overlaps
 */
export function overlaySpans(spans: readonly Span[], ranges: readonly TextRange[]): readonly Span[] {
  if (ranges.length === 0) return spans
  const result: Span[] = []
  let offset = 0
  let next = 0
  for (const span of spans) {
    const end = offset + span.text.length
    let from = offset
    while (next < ranges.length) {
      const range = ranges[next]
      if (range === undefined || range.start >= end) break
      const start = Math.max(range.start, from)
      const stop = Math.min(range.end, end)
      if (span.kind !== 'mark' && span.kind !== 'id' && span.kind !== range.kind && stop > start) {
        if (start > from) result.push(part(span, from - offset, start - offset))
        result.push({ ...part(span, start - offset, stop - offset), kind: range.kind })
        from = stop
      }
      if (range.end > end) break
      next++
    }
    if (from < end) result.push(from === offset ? span : part(span, from - offset, end - offset))
    offset = end
  }
  return result
}

function part(span: Span, start: number, end: number): Span {
  return { ...span, text: span.text.slice(start, end) }
}
