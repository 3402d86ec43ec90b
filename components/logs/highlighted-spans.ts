import { createHighlight, type Highlight } from '@/lib/core/view/highlight-spans.ts'
import type { Span } from '@/lib/core/view/row.ts'

/** A span and what it is made of once the text looked for is told apart. An ID or a link stays one thing, whatever was found in it. */
export type HighlightedSpan = { readonly span: Span; readonly pieces: readonly Span[] }

/** The spans of a row with the text looked for told apart in each. */
export function highlightedSpans(spans: readonly Span[], find: string): readonly HighlightedSpan[] {
  const pieces = highlightOf(find)(spans)
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

/** All rows in sight look for the same. */
let last: { readonly find: string; readonly highlight: Highlight } | null = null

function highlightOf(find: string): Highlight {
  if (last?.find !== find) last = { find, highlight: createHighlight(find) }
  return last.highlight
}
