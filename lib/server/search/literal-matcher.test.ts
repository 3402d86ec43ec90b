import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLiteralMatcher } from './literal-matcher.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'é', '1', '@', ' ') })

test('with case it finds what is there and nothing else', () => {
  fc.assert(
    fc.property(text, fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'é'), maxLength: 3 }), (line, looked) => {
      const line8 = bytes(line)
      expect(createLiteralMatcher(looked, true)(line8, 0, line8.length)).toBe(line.includes(looked))
    }),
  )
})

test('without case A–Z are a–z, and every other letter is itself', () => {
  const fold = (each: string) => each.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  fc.assert(
    fc.property(text, fc.string({ unit: fc.constantFrom('a', 'A', 'B', '@', '`'), maxLength: 3 }), (line, looked) => {
      const line8 = bytes(line)
      expect(createLiteralMatcher(looked, false)(line8, 0, line8.length)).toBe(fold(line).includes(fold(looked)))
    }),
  )
})

test('only what lies between the two places counts', () => {
  const line = bytes('xneedlex')
  const find = createLiteralMatcher('needle', true)
  expect([find(line, 1, 7), find(line, 2, 8), find(line, 0, 6)]).toEqual([true, false, false])
})
