import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createContextLines } from './context-lines.ts'
import { storeOf } from './store-of.ts'

test('each chosen line comes with its neighbours of the same source, once, at every cut into pieces', () => {
  const lines = fc.array(fc.record({ source: fc.nat(2), chosen: fc.boolean() }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 7 }), (all, count, step) => {
      const store = storeOf(all.map(({ source }) => `${source} - a`))
      const context = createContextLines(store, count)
      const given: number[] = []
      for (let from = 0; from < all.length; from += step) {
        const piece = store.space.pieceFrom(from, Math.min(all.length, from + step))
        const chosen = [...all.keys()].filter((at) => all[at]?.chosen && at >= from && at < piece.endLine)
        given.push(...context.around(Uint32Array.from(chosen), piece))
      }
      const expected = [...all.keys()].filter((at) => {
        const own = [...all.keys()].filter((other) => all[other]?.source === all[at]?.source)
        const place = own.indexOf(at)
        return own.slice(Math.max(0, place - count), place + count + 1).some((other) => all[other]?.chosen)
      })
      expect(given.toSorted((a, b) => a - b)).toEqual(expected)
    }),
  )
})

test('an event stands for itself', () => {
  const store = storeOf(['0 - a', '\u001e{}', '0 - b', '0 - c'])
  const context = createContextLines(store, 1)
  expect([...context.around(Uint32Array.of(1), store.space.pieceFrom(0, 4))]).toEqual([1])
})
