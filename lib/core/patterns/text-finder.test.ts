import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTextFinder } from './text-finder.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const characters = fc.constantFrom('a', 'A', 'b', 'B', '[', '{', '@', '`', 'é', 'É')
const text = fc.string({ unit: characters, minLength: 1, maxLength: 8 })
const foldAscii = (line: string) => line.replace(/[A-Z]/g, (letter) => letter.toLowerCase())

test('finds a text where it is, with case and without that of ASCII', () => {
  fc.assert(
    fc.property(text, fc.string({ unit: characters, maxLength: 40 }), fc.boolean(), (wanted, line, matchCase) => {
      const bytes = encode(line)
      const expected = matchCase ? line.includes(wanted) : foldAscii(line).includes(foldAscii(wanted))
      expect(createTextFinder(wanted, matchCase)(bytes, 0, bytes.length)).toBe(expected)
    }),
    { numRuns: 2_000 },
  )
})

test('looks between its bounds alone', () => {
  const find = createTextFinder('abc', true)
  expect(find(encode('xabcx'), 1, 4)).toBe(true)
  expect(find(encode('xabcx'), 2, 5)).toBe(false)
  expect(find(encode('xabcx'), 0, 3)).toBe(false)
})

test('a long text is ruled out by how it begins', () => {
  const find = createTextFinder('0123456789abcdefXXXX', true)
  const bytes = encode('… 0123456789abcdef …')
  expect(find(bytes, 0, bytes.length)).toBe(true)
  expect(find(bytes.subarray(0, -6), 0, bytes.length - 6)).toBe(false)
})
