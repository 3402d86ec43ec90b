import { highlightSpans } from '@/lib/core/view/highlight-spans.ts'
import type { Span } from '@/lib/core/view/row.ts'

/** A span and what it is made of once the text looked for is told apart. An ID or a link stays one thing, whatever was found in it. */
export type HighlightedSpan = { readonly span: Span; readonly pieces: readonly Span[] }

/** The spans of a row with the text looked for told apart in each. */
export function highlightedSpans(spans: readonly Span[], find: string): readonly HighlightedSpan[] {
  const pieces = highlightSpans(spans, find)
  if (pieces === spans) return spans.map((span) => ({ span, pieces: [span] }))
  let next = 0
  return spans.map((span) => {
    const own: Span[] = []
    for (let length = 0; length < span.text.length; ) {
      const piece = pieces[next++]
      if (piece === undefined) break
      own.push(piece)
      length += piece.text.length
    }
    return { span, pieces: own }
  })
}
