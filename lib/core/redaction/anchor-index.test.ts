import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnchorIndex } from './anchor-index.ts'

const texts = ['pass', 'secret', 'secr3t', 'toke', '://a', 'x-am']
const index = createAnchorIndex(texts.map((text) => ({ text, value: text })))

/** Every place where an anchor stands, by the index. */
function found(line: Uint8Array): readonly (readonly [number, string])[] {
  const all: [number, string][] = []
  for (let at = index.next(line, 0); at !== -1; at = index.next(line, at + 1)) {
    const values: string[] = []
    index.at(line, at, values)
    all.push(...values.map((value): [number, string] => [at, value]))
  }
  return all
}

test('finds every anchor in either case, wherever it stands, and nothing else', () => {
  const piece = fc.oneof(
    fc.constantFrom(...texts, ...texts.map((text) => text.toUpperCase())),
    fc.string({ maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('').replace(/[^\0-\x7f]/g, '?')
      const expected = Array.from(text, (_, at) =>
        texts
          .filter((anchor) =>
            text
              .slice(at)
              .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
              .startsWith(anchor),
          )
          .map((anchor) => [at, anchor]),
      ).flat()
      expect(found(new TextEncoder().encode(text))).toEqual(expected)
    }),
  )
})

test('an anchor that could be passed over is refused', () => {
  expect(() => createAnchorIndex([{ text: 'abc', value: 1 }])).toThrow(RangeError)
  expect(() => createAnchorIndex([{ text: 'Abcd', value: 1 }])).toThrow(RangeError)
})
