import type { Span } from './row.ts'
import { searchableText } from './text/overlay-spans.ts'

/**
 * Splits spans so that every appearance of a text is in spans of its own, with `match` set. Case does not matter, and a
 * match may run over the borders of spans; marks are never part of one.
 *
 * Shape: the joined text stays what it is; with an empty text, or one that is not there, the spans come back as they were
 */
export function highlightSpans(spans: readonly Span[], text: string): readonly Span[] {
  if (text === '') return spans
  const haystack = folded(searchableText(spans))
  const needle = folded(text)
  const starts: number[] = []
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) starts.push(at)
  return starts.length === 0 ? spans : withMatches(spans, starts, needle.length)
}

function withMatches(spans: readonly Span[], starts: readonly number[], length: number): readonly Span[] {
  const result: Span[] = []
  let offset = 0
  let next = 0
  for (const span of spans) {
    const end = offset + span.text.length
    let from = offset
    while (from < end) {
      const start = starts[next] ?? Number.POSITIVE_INFINITY
      const inMatch = start <= from
      const stop = Math.min(end, inMatch ? start + length : start)
      const whole =
        from === offset && stop === end ? span : { ...span, text: span.text.slice(from - offset, stop - offset) }
      result.push(inMatch ? { ...whole, match: true } : whole)
      if (inMatch && stop === start + length) next++
      from = stop
    }
    offset = end
  }
  return result
}

/** Small letters, in place: the few characters whose small form has another length ("İ") stay as they are. */
function folded(text: string): string {
  const small = text.toLowerCase()
  if (small.length === text.length) return small
  return Array.from(text, (character) => {
    const one = character.toLowerCase()
    return one.length === character.length ? one : character
  }).join('')
}
