import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHighlight } from './highlight-spans.ts'
import type { Span } from './row.ts'

const highlightSpans = (spans: readonly Span[], value: string) => createHighlight(value)(spans)

const spans: readonly Span[] = [
  { kind: 'text', text: 'payment ref' },
  { kind: 'text', text: 'USED', style: { foreground: 1 } },
  { kind: 'mark', text: '␍' },
  { kind: 'string', text: 'refused' },
]

test('marks every match, over the borders of spans and in any case', () => {
  expect(highlightSpans(spans, 'Refused')).toEqual([
    { kind: 'text', text: 'payment ' },
    { kind: 'text', text: 'ref', match: true },
    { kind: 'text', text: 'USED', style: { foreground: 1 }, match: true },
    { kind: 'mark', text: '␍' },
    { kind: 'string', text: 'refused', match: true },
  ])
})

test('marks what an expression finds, over the borders of spans, and nothing where it is none', () => {
  const matched = (value: string) =>
    highlightSpans(spans, value).flatMap(({ match, text }) => (match === true ? [text] : []))
  expect(matched('regex:f.s')).toEqual(['f', 'US', 'fus'])
  expect(matched('case:REFused')).toEqual([])
  expect(matched('word:refused')).toEqual(['ref', 'USED', 'refused'])
  expect(highlightSpans(spans, 'regex:(')).toBe(spans)
})

test('leaves the spans as they are where there is nothing to mark', () => {
  expect(highlightSpans(spans, '')).toBe(spans)
  expect(highlightSpans(spans, 'absent')).toBe(spans)
  expect(highlightSpans(spans, '␍')).toBe(spans)
})

test('stays in step where small letters have another length', () => {
  expect(highlightSpans([{ kind: 'text', text: 'İİ ab' }], 'AB')).toEqual([
    { kind: 'text', text: 'İİ ' },
    { kind: 'text', text: 'ab', match: true },
  ])
})

test('no character is lost, and what is marked is the text looked for, as often as it is there', () => {
  const piece = fc.record({
    kind: fc.constantFrom('text', 'key'),
    text: fc.string({ unit: fc.constantFrom('a', 'B', 'c'), minLength: 1 }),
  })
  fc.assert(
    fc.property(
      fc.array(piece),
      fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 }),
      (before, text) => {
        const after = highlightSpans(before, text)
        const join = (list: readonly Span[]) => list.map((span) => span.text).join('')
        expect(join(after)).toBe(join(before))
        const matched = join(after.filter(({ match }) => match)).toLowerCase()
        const count = join(before).toLowerCase().split(text).length - 1
        expect(matched).toBe(text.repeat(count))
      },
    ),
  )
})
