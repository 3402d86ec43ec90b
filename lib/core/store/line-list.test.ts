import { expect, test } from 'vitest'
import { linesPerRows } from './layout.ts'
import { createLineList } from './line-list.ts'
import { appendRecords, storeOf } from './store-of.ts'

test('a list keeps what is pushed, over several slabs', () => {
  const store = storeOf([])
  const list = createLineList(store, false)
  const lines = Uint32Array.from({ length: 2 * linesPerRows + 5 }, (_, entry) => entry * 3)
  for (let at = 0; at < lines.length; at += 100_001) list.push(lines.subarray(at, at + 100_001))
  expect([list.count(), list.end()]).toEqual([lines.length, 0])
  expect(list.settle(false, null)).toBe(false)
  expect(list.end()).toBe(lines.length)
  for (const entry of [0, 1, linesPerRows - 1, linesPerRows, lines.length - 1]) expect(list.at(entry)).toBe(entry * 3)
  const { directory } = list
  list.free()
  expect(createLineList(store, false).directory).toBe(directory)
})

const second = (at: number) => `2026-01-02T03:04:${String(at).padStart(2, '0')}.000000000Z`

test('what is pushed takes its place when the list is settled, and a line is found by its place', () => {
  const store = storeOf([5, 7, 9].map((at) => `0 ${second(at)} a`))
  appendRecords(
    store,
    [1, 6, 9].map((at) => `1 ${second(at)} b`),
  )
  const list = createLineList(store, false)
  list.push(Uint32Array.of(0, 2))
  expect(list.settle(false, null)).toBe(false)
  list.push(Uint32Array.of(5))
  expect(list.settle(true, null)).toBe(true)
  list.push(Uint32Array.of(3, 4))
  expect(list.end()).toBe(3)
  expect(list.settle(true, null)).toBe(true)
  expect(list.settle(true, null)).toBe(false)
  expect([0, 1, 2, 3, 4].map(list.at)).toEqual([3, 0, 4, 2, 5])
  expect([0, 1, 2, 3, 4, 5].map(list.find)).toEqual([1, 3, 3, 0, 2, 4])
})
