import { expect, test } from 'vitest'
import { linesPerRows } from './layout.ts'
import { createLineList } from './line-list.ts'
import { storeOf } from './store-of.ts'

function listOf() {
  const { views, space } = storeOf([])
  const placed: number[] = []
  const given: number[] = []
  const list = createLineList({
    views,
    take: space.takeSlab,
    give: (address) => void given.push(address),
    placed: (block) => void placed.push(block),
  })
  return { list, placed, given }
}

test('a list keeps what is pushed, over several slabs', () => {
  const { list, placed, given } = listOf()
  const lines = Uint32Array.from({ length: 2 * linesPerRows + 5 }, (_, entry) => entry * 3)
  for (let at = 0; at < lines.length; at += 100_001) list.push(lines.subarray(at, at + 100_001))
  expect(list.length()).toBe(lines.length)
  for (const entry of [0, 1, linesPerRows - 1, linesPerRows, lines.length - 1]) expect(list.at(entry)).toBe(entry * 3)
  expect(placed).toEqual([0, 1, 2])
  expect([0, 1, 2, 3, 4].map(list.find)).toEqual([0, 1, 1, 1, 2])
  expect(list.find(9e9)).toBe(lines.length)

  list.dropBefore(linesPerRows + 1)
  expect(list.first()).toBe(linesPerRows + 1)
  expect(given).toHaveLength(1)
  expect(list.find(0)).toBe(linesPerRows + 1)
  expect(list.at(linesPerRows + 1)).toBe((linesPerRows + 1) * 3)
  const blocks: number[] = []
  list.eachSlab((block) => blocks.push(block))
  expect(blocks).toEqual([1, 2])
  list.free()
  expect(given).toHaveLength(3)
})
