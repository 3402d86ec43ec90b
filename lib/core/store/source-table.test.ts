import { expect, test } from 'vitest'
import { appendRecords, storeOf } from './store-of.ts'

test('lines are counted for each source, and its last line and time are known', () => {
  const { sources } = storeOf(['1 2026-01-02T03:04:05.000000006Z a', '2 - b', '1 - c'])
  expect([0, 1, 2].map(sources.lines)).toEqual([0, 2, 1])
  expect([0, 1, 2].map(sources.lastLine)).toEqual([null, 2, 1])
  expect(sources.time(1)).toEqual({ seconds: Date.UTC(2026, 0, 2, 3, 4, 5) / 1000, nanoseconds: 6 })
})

test('numbers of the wire stand for sources until the next response', () => {
  const store = storeOf([])
  store.sources.map(4, 7)
  appendRecords(store, ['4 - x'])
  expect(store.sources.lines(7)).toBe(1)
  expect(store.sources.mapped(4)).toBe(7)
  store.beginResponse()
  expect(store.sources.mapped(4)).toBeNull()
  expect(() => appendRecords(store, ['4 - x'])).toThrow('no record')
  store.reset()
  expect(store.sources.lines(7)).toBe(0)
})
