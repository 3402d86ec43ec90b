import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLineList } from './line-list.ts'

test('keeps what is appended, however it is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(), { maxLength: 700 }), { maxLength: 6 }), (parts) => {
      const list = createLineList()
      for (const part of parts) list.append(Uint32Array.from(part))
      expect([...list.slice(0)]).toEqual(parts.flat())
      expect(list.length()).toBe(parts.flat().length)
    }),
  )
})

test('finds the place of a line by halving, and of one that is not there the next', () => {
  const list = createLineList()
  list.append(Uint32Array.of(2, 4, 8))
  expect([0, 2, 3, 8, 9].map(list.placeOf)).toEqual([0, 0, 1, 2, 3])
  expect([list.at(1), list.at(3)]).toEqual([4, -1])
})
