import { expect, test } from 'vitest'
import type { Span } from '@/lib/core/view/row.ts'
import { highlightedSpans } from './highlighted-spans.ts'

const spans: readonly Span[] = [
  { kind: 'text', text: 'paid ' },
  { kind: 'key', text: 'trace_id=' },
  { kind: 'id', text: '4bf92f35' },
]

test('an ID stays whole where part of it is looked for', () => {
  const [, , id] = highlightedSpans(spans, 'bf92')
  expect(id?.span.text).toBe('4bf92f35')
  expect(id?.pieces.map(({ text, match }) => [text, match === true])).toEqual([
    ['4', false],
    ['bf92', true],
    ['f35', false],
  ])
})

test('a match over the borders of spans is in each of them', () => {
  const found = highlightedSpans(spans, 'id=4bf')
  expect(found.map(({ pieces }) => pieces.filter(({ match }) => match).map(({ text }) => text))).toEqual([
    [],
    ['id='],
    ['4bf'],
  ])
})

test('nothing looked for changes nothing', () => {
  expect(highlightedSpans(spans, '').map(({ pieces }) => pieces[0])).toEqual(spans)
})
