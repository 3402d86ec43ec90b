import type { AnsiStyle, Span, SpanKind } from '../row.ts'
import { applySgr } from './apply-sgr.ts'
import { markOf, mayNeedMark } from './mark-of.ts'
import { readEscape } from './read-escape.ts'

/** What becomes of colour codes: they colour what follows, or are shown as marks like any other escape. */
export type Colours = 'applied' | 'shown'

/**
 * Makes spans of a text, in one pass: colours applied, everything that cannot be seen shown as a mark.
 *
 * Shape: the spans that are no marks, joined, are the text without its escapes and invisible characters, in order
 */
export function visibleSpans(text: string, kind: SpanKind, colours: Colours): Span[] {
  const spans: Span[] = []
  let style: AnsiStyle | undefined
  let from = 0
  const flush = (end: number): void => {
    if (end > from) spans.push(spanOf(kind, text.slice(from, end), style))
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (!mayNeedMark(unit)) continue
    const codePoint = text.codePointAt(at) ?? unit
    const mark = markOf(codePoint)
    if (mark === null) {
      if (codePoint > 0xffff) at++
      continue
    }
    flush(at)
    if (unit === 0x1b) {
      const sequence = readEscape(text, at)
      if (sequence.sgr !== null && colours === 'applied') style = applySgr(style, sequence.sgr)
      else spans.push({ kind: 'mark', text: mark + text.slice(at + 1, sequence.end) })
      at = sequence.end - 1
    } else {
      spans.push({ kind: 'mark', text: mark })
      if (codePoint > 0xffff) at++
    }
    from = at + 1
  }
  flush(text.length)
  return spans
}

function spanOf(kind: SpanKind, text: string, style: AnsiStyle | undefined): Span {
  return style === undefined ? { kind, text } : { kind, text, style }
}
