import { expect, test } from 'vitest'
import { searchBytesMax } from '../logs/limits.ts'
import { toLiteral } from './literal.ts'

test('without case, letters of ASCII have a mask and all else stands as it is', () => {
  const literal = toLiteral('Ab1-É[@', { matchCase: false })
  expect(new TextDecoder().decode(literal?.bytes)).toBe('ab1-É[@')
  expect([...(literal?.masks ?? [])]).toEqual([0x20, 0x20, 0, 0, 0, 0, 0, 0])
})

test('with case there are no masks', () => {
  const literal = toLiteral('Ab', { matchCase: true })
  expect([...(literal?.bytes ?? [])]).toEqual([0x41, 0x62])
  expect([...(literal?.masks ?? [])]).toEqual([0, 0])
})

test('the two rarest bytes differ where they can', () => {
  const text = 'trace id 4bzz'
  const literal = toLiteral(text, { matchCase: false })
  expect(text[literal?.rarer ?? -1]).toBe('z')
  expect(text[literal?.rare ?? -1]).not.toBe('z')
  expect(toLiteral('x', { matchCase: false })).toMatchObject({ rare: 0, rarer: 0 })
  expect(toLiteral('aa', { matchCase: false })).toMatchObject({ rare: 1, rarer: 0 })
})

test('the empty text is none, and a long one is cut at a whole character', () => {
  expect(toLiteral('', { matchCase: false })).toBeNull()
  expect(toLiteral('x'.repeat(searchBytesMax + 1), { matchCase: false })?.bytes).toHaveLength(searchBytesMax)
  expect(toLiteral(`x${'é'.repeat(searchBytesMax)}`, { matchCase: false })?.bytes).toHaveLength(searchBytesMax - 1)
})

test.each([
  ['a byte that logs hardly have', 'id=<9>', false, true],
  ['a capital, with case', 'Payment refused', true, true],
  ['a capital that stands for its small letter too', 'Payment refused', false, false],
  ['small letters', 'payment', true, false],
  ['another script, whose first bytes are all alike', 'оплата', true, false],
])('one byte alone is looked for only where it is rare: %s', (_name, text, matchCase, alone) => {
  const literal = toLiteral(text, { matchCase })
  expect(literal?.rare === literal?.rarer).toBe(alone)
})
