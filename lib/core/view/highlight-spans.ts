import { createPlaceFinder, type Place } from '../patterns/find-places.ts'
import { decodePattern } from '../patterns/pattern-value.ts'
import { isProblem } from '../problems/problem.ts'
import type { Span } from './row.ts'
import { searchableText } from './text/overlay-spans.ts'

/** Splits spans so that every place of what is looked for is in spans of its own, with `match` set. */
export type Highlight = (spans: readonly Span[]) => readonly Span[]

/**
 * Makes what shows a pattern in a row. Case does not matter unless it says so, and a match may run over the borders of spans; marks are
 * never part of one.
 *
 * Shape:  `value` as in `pattern-value.ts`. The joined text stays what it is; where there is nothing to show, or the expression is none,
 *         the spans come back as they were
 * Errors: none but those that are no fault of the expression
 */
export function createHighlight(value: string): Highlight {
  const find = finderOf(value)
  return (spans) => {
    const places = find(searchableText(spans))
    return places.length === 0 ? spans : withMatches(spans, places)
  }
}

function finderOf(value: string): (text: string) => readonly Place[] {
  const pattern = decodePattern(value)
  if (pattern.text === '') return () => []
  if (!pattern.regex && !pattern.wholeWord && !pattern.matchCase) return (text) => placesOf(text, pattern.text)
  try {
    return createPlaceFinder(pattern)
  } catch (error) {
    // Said where it is written.
    if (isProblem(error)) return () => []
    throw error
  }
}

function placesOf(text: string, wanted: string): readonly Place[] {
  const haystack = folded(text)
  const needle = folded(wanted)
  const places: Place[] = []
  for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + needle.length)) {
    places.push({ start: at, end: at + needle.length })
  }
  return places
}

function withMatches(spans: readonly Span[], places: readonly Place[]): readonly Span[] {
  const result: Span[] = []
  let offset = 0
  let next = 0
  for (const span of spans) {
    const end = offset + span.text.length
    let from = offset
    while (from < end) {
      const place = places[next] ?? { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY }
      const inMatch = place.start <= from
      const stop = Math.min(end, inMatch ? place.end : place.start)
      const whole =
        from === offset && stop === end ? span : { ...span, text: span.text.slice(from - offset, stop - offset) }
      result.push(inMatch ? { ...whole, match: true } : whole)
      if (inMatch && stop === place.end) next++
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
