import fc from 'fast-check'
import { expect, test } from 'vitest'
import { utf8Ranges } from './utf8-ranges.ts'

/** A character that UTF-8 can write. */
const character = fc.integer({ min: 0, max: 0x10ffff }).filter((each) => each < 0xd800 || each > 0xdfff)

test('a character is among the sequences of a range exactly where it is in the range', () => {
  fc.assert(
    fc.property(character, character, character, (a, b, wanted) => {
      const [first, last] = [Math.min(a, b), Math.max(a, b)]
      const bytes = new TextEncoder().encode(String.fromCodePoint(wanted))
      const found = utf8Ranges([[first, last]]).some(
        (sequence) =>
          sequence.length === bytes.length &&
          sequence.every(([low, high], at) => low <= (bytes[at] ?? -1) && (bytes[at] ?? 256) <= high),
      )
      expect(found).toBe(wanted >= first && wanted <= last)
    }),
    { numRuns: 2_000 },
  )
})

test('all that is not ASCII takes few sequences', () => {
  expect(utf8Ranges([[0x80, 0x10ffff]]).length).toBeLessThan(10)
})
