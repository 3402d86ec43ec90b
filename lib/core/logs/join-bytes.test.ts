import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinBytes } from './join-bytes.ts'

test('pieces stand behind each other, whatever they are cut from', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), (pieces) => {
      expect([...joinBytes(pieces)]).toEqual(pieces.flatMap((piece) => [...piece]))
    }),
  )
})

test('a single piece is not copied', () => {
  const piece = Uint8Array.of(1, 2)
  expect(joinBytes([piece])).toBe(piece)
})
