import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markOf } from './mark-of.ts'
import { visibleSpans } from './visible-spans.ts'

test('colours what a sequence colours and no more', () => {
  expect(visibleSpans('a\x1b[31mb\x1b[1mc\x1b[0md', 'text', 'applied')).toEqual([
    { kind: 'text', text: 'a' },
    { kind: 'text', text: 'b', style: { foreground: 1 } },
    { kind: 'text', text: 'c', style: { foreground: 1, bold: true } },
    { kind: 'text', text: 'd' },
  ])
})

test('shows colours as marks where they are asked to be shown', () => {
  expect(visibleSpans('\x1b[31mb', 'string', 'shown')).toEqual([
    { kind: 'mark', text: '␛[31m' },
    { kind: 'string', text: 'b' },
  ])
})

test('hides nothing of a link or a title that a terminal would hide', () => {
  const spans = visibleSpans('\x1b]8;;https://evil.example\x07click\x1b]8;;\x07', 'text', 'applied')
  expect(spans.map(({ text }) => text).join('')).toBe('␛]8;;https://evil.example␇click␛]8;;␇')
})

test('draws emoji as they are, and shows their joiners', () => {
  expect(visibleSpans('😀\u200d\u{e0041}\tx', 'text', 'applied')).toEqual([
    { kind: 'text', text: '😀' },
    { kind: 'mark', text: 'U+200D' },
    { kind: 'mark', text: 'U+E0041' },
    { kind: 'text', text: '\tx' },
  ])
})

const parts = fc.constantFrom(
  'a',
  '😀',
  '\x1b',
  '[31m',
  '[0m',
  ']',
  '\r',
  '\u202e',
  '\ud800',
  '\udc80',
  'm',
  ';',
  '\u{e0001}',
  '[2K',
)
const texts = fc.array(parts).map((list) => list.join(''))

test('the text that is no mark is the input without what has a mark, and nothing unseen is left', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const spans = visibleSpans(text, 'text', 'shown')
      const visible = spans.filter(({ kind }) => kind !== 'mark').map(({ text }) => text)
      for (const character of visible.join('')) expect(markOf(character.codePointAt(0) ?? 0)).toBeNull()
      let at = 0
      for (const piece of visible) {
        at = text.indexOf(piece, at)
        expect(at).toBeGreaterThanOrEqual(0)
        at += piece.length
      }
      const drawn = spans.map(({ text }) => text).join('')
      expect(drawn).toBe(Array.from(text, (character) => markOf(character.codePointAt(0) ?? 0) ?? character).join(''))
    }),
  )
})
