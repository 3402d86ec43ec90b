import { ruleOfMask } from '@/lib/core/view/find-masks.ts'
import { idHue } from '@/lib/core/view/id-hue.ts'
import type { Span } from '@/lib/core/view/row.ts'
import { ansiColors } from './ansi-colors.ts'
import type { HighlightedSpan } from './highlighted-spans.ts'

/** A piece of a line. Always text nodes: nothing of a log is ever markup. */
export function SpanText({ highlighted: { span, pieces } }: { readonly highlighted: HighlightedSpan }) {
  const { kind, text, style } = span
  const inner = pieces.length === 1 && pieces[0]?.match === undefined ? text : pieces.map(markMatch)
  const colors = style === undefined ? undefined : ansiColors(style)
  if (kind === 'id') {
    return (
      <span className={`span-id id-${idHue(text)}`} style={colors} data-id={text}>
        {inner}
      </span>
    )
  }
  if (kind === 'url') {
    return (
      <a className="span-url" href={text} target="_blank" rel="noreferrer noopener" tabIndex={-1} style={colors}>
        {inner}
      </a>
    )
  }
  if (kind === 'masked') {
    return (
      <span className="span-masked" title={`masked by rule ${ruleOfMask(text)}`} style={colors}>
        {inner}
      </span>
    )
  }
  if (kind === 'text' && colors === undefined) return inner
  return (
    <span className={`span-${kind}`} style={colors}>
      {inner}
    </span>
  )
}

function markMatch({ text, match }: Span, at: number) {
  if (match === undefined) return text
  return (
    <mark key={at} className="span-found">
      {text}
    </mark>
  )
}
