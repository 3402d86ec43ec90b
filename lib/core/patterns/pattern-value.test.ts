import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePattern, encodePattern } from './pattern-value.ts'
import { plainPattern } from './text-pattern.ts'

const rows = [
  { name: 'a plain text is itself', pattern: plainPattern('took 5 ms'), value: 'took 5 ms' },
  { name: 'an expression', pattern: { ...plainPattern('5\\d\\d'), regex: true }, value: 'regex:5\\d\\d' },
  { name: 'a text with its case', pattern: { ...plainPattern('Error'), matchCase: true }, value: 'case:Error' },
  {
    name: 'flags stand in one order',
    pattern: { text: 'id', matchCase: true, wholeWord: true, regex: true },
    value: 'case,word,regex:id',
  },
  { name: 'a text that begins like a flag', pattern: plainPattern('word: a'), value: 'text:word: a' },
  { name: 'a text that begins like none', pattern: plainPattern('error: a'), value: 'error: a' },
  { name: 'nothing', pattern: plainPattern(''), value: '' },
]
for (const { name, pattern, value } of rows) {
  test(`${name}: ${value}`, () => {
    expect(encodePattern(pattern)).toBe(value)
    expect(decodePattern(value)).toEqual(pattern)
  })
}

test('every pattern comes back', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('text:a', 'case,word:b', 'regex:', 'word:text:c', 'case,'))
  const pattern = fc.record({ text, matchCase: fc.boolean(), wholeWord: fc.boolean(), regex: fc.boolean() })
  fc.assert(
    fc.property(pattern, (each) => {
      expect(decodePattern(encodePattern(each))).toEqual(each)
    }),
  )
})
