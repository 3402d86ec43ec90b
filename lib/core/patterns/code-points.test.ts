import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classNamed, complementOf, inEitherCase, lastCodePoint, orderedRanges } from './code-points.ts'

const codePoint = fc.integer({ min: 0, max: lastCodePoint })
const ranges = fc.array(fc.tuple(codePoint, codePoint).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const))
const has = (among: readonly (readonly [number, number])[], wanted: number) =>
  among.some(([first, last]) => wanted >= first && wanted <= last)

test('a code point is in a class or in its complement', () => {
  fc.assert(
    fc.property(ranges, codePoint, (each, wanted) => {
      expect(has(complementOf(each), wanted)).toBe(!has(each, wanted))
    }),
  )
})

test('ordered ranges hold the same, and do not overlap', () => {
  fc.assert(
    fc.property(ranges, codePoint, (each, wanted) => {
      const ordered = orderedRanges(each)
      expect(has(ordered, wanted)).toBe(has(each, wanted))
      expect(ordered.every(([first], at) => first > (ordered[at - 1]?.[1] ?? -2) + 1)).toBe(true)
    }),
  )
})

test('letters stand for both cases, where the other is one letter', () => {
  const both = inEitherCase([...'aÉß7'].map((letter) => [letter.codePointAt(0) ?? 0, letter.codePointAt(0) ?? 0]))
  expect([...'aAéÉß7'].every((letter) => has(both, letter.codePointAt(0) ?? 0))).toBe(true)
  expect(has(both, 'S'.codePointAt(0) ?? 0)).toBe(false)
})

test('a capital letter names what the small one does not', () => {
  expect(has(classNamed('d') ?? [], 0x35)).toBe(true)
  expect(has(classNamed('D') ?? [], 0x35)).toBe(false)
  expect(classNamed('q')).toBeNull()
})
