import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLineReader } from './line-reader.ts'
import { standsApart } from './stands-apart.ts'
import { storeOf } from './store-of.ts'

test('a row stands apart where the line of its source right before it is left out, and not where it is shown', () => {
  const lines = fc.array(fc.record({ source: fc.nat(2), shown: fc.boolean() }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(lines, (all) => {
      const reader = createLineReader(storeOf(all.map(({ source }) => `${source} - a`)).memory)
      const shown = [...all.keys()].filter((line) => all[line]?.shown)
      const found = shown.map((_, row) => standsApart(row, 0, (each) => shown[each] ?? null, reader))
      const expected = shown.map((line, row) => {
        const before = all.findLastIndex(({ source }, other) => other < line && source === all[line]?.source)
        return row > 0 && before !== -1 && all[before]?.shown === false
      })
      expect(found).toEqual(expected)
    }),
  )
})

test('the first row there is has nothing above it, and nothing is said of rows that are others by now', () => {
  const reader = createLineReader(storeOf(['0 - a', '0 - b', '0 - c']).memory)
  expect(standsApart(4, 4, () => 2, reader)).toBe(false)
  expect(standsApart(4, 0, () => null, reader)).toBe(false)
  expect(standsApart(1, 0, (row) => (row === 1 ? 2 : null), reader)).toBe(false)
})

test('an event between two lines tears them not apart', () => {
  const reader = createLineReader(storeOf(['0 - a', '\u001e{"type":"opened","source":0}', '0 - b']).memory)
  expect(standsApart(2, 0, (row) => row, reader)).toBe(false)
})
