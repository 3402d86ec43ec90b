import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../row.ts'
import { overlaySpans, searchableText } from './overlay-spans.ts'
import { withoutOverlaps } from './text-range.ts'

test('a range over the borders of spans splits each of them and keeps their colours', () => {
  const spans: Span[] = [
    { kind: 'text', text: 'abc' },
    { kind: 'text', text: 'def', style: { foreground: 1 } },
  ]
  expect(overlaySpans(spans, [{ start: 2, end: 4, kind: 'id' }])).toEqual([
    { kind: 'text', text: 'ab' },
    { kind: 'id', text: 'c' },
    { kind: 'id', text: 'd', style: { foreground: 1 } },
    { kind: 'text', text: 'ef', style: { foreground: 1 } },
  ])
})

test('marks and known IDs stay what they are', () => {
  const spans: Span[] = [
    { kind: 'mark', text: '␍' },
    { kind: 'id', text: 'ab' },
  ]
  expect(overlaySpans(spans, [{ start: 0, end: 3, kind: 'url' }])).toEqual(spans)
})

test('finders see marks as NULs of the same length', () => {
  expect(
    searchableText([
      { kind: 'text', text: 'a' },
      { kind: 'mark', text: 'U+202E' },
    ]),
  ).toBe('a\0\0\0\0\0\0')
})

test('no character is lost or doubled, whatever the ranges', () => {
  const kind = fc.constantFrom('text', 'mark', 'id', 'key', 'url')
  const spans = fc.array(fc.record({ kind, text: fc.string({ minLength: 1, maxLength: 5 }) }))
  const ranges = fc.array(fc.record({ start: fc.nat(20), end: fc.nat(30), kind }))
  fc.assert(
    fc.property(spans, ranges, (before, wanted) => {
      const after = overlaySpans(before, withoutOverlaps(wanted.filter(({ start, end }) => start < end)))
      const join = (list: readonly Span[]) => list.map(({ text }) => text).join('')
      expect(join(after)).toBe(join(before))
      expect(after.every(({ text }) => text !== '')).toBe(true)
    }),
  )
})
