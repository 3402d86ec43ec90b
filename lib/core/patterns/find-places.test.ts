import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlaceFinder } from './find-places.ts'
import { plainPattern, type TextPattern } from './text-pattern.ts'

const placesIn = (pattern: Partial<TextPattern>, text: string) =>
  createPlaceFinder({ ...plainPattern(''), ...pattern })(text).map(({ start, end }) => text.slice(start, end))

for (const { name, pattern, text, places } of [
  { name: 'a text, in either case', pattern: { text: 'ab' }, text: 'abAB a', places: ['ab', 'AB'] },
  { name: 'a word', pattern: { text: 'id', wholeWord: true }, text: 'id idle id', places: ['id', 'id'] },
  { name: 'an expression', pattern: { text: '\\d+', regex: true }, text: 'a12 b3', places: ['12', '3'] },
  { name: 'the longest option', pattern: { text: 'a|ab', regex: true }, text: 'xab', places: ['ab'] },
  { name: 'characters of several bytes', pattern: { text: '€.😀', regex: true }, text: 'é€é😀€', places: ['€é😀'] },
  { name: 'both ends', pattern: { text: '^a|a$', regex: true }, text: 'aaa', places: ['a', 'a'] },
  { name: 'nothing', pattern: { text: 'x*', regex: true }, text: 'abc', places: [] },
]) {
  test(`finds ${name}: ${pattern.text}`, () => {
    expect(placesIn(pattern, text)).toEqual(places)
  })
}

test('a text is found where JavaScript finds it', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '😀') })
  fc.assert(
    fc.property(
      letters,
      letters.filter(({ length }) => length > 0),
      (text, wanted) => {
        expect(placesIn({ text: wanted, matchCase: true }, text)).toHaveLength(text.split(wanted).length - 1)
      },
    ),
  )
})

test('what would take too long is left without places', () => {
  expect(placesIn({ text: '(a*)*b', regex: true }, 'a'.repeat(50_000))).toEqual([])
})
