import { expect, test } from 'vitest'
import { createMemory } from './create-memory.ts'
import { slabBytes } from './layout.ts'
import { createSlabs } from './slabs.ts'

test('slabs are handed out once each, up to the bound, and again when they were given back', () => {
  const slabs = createSlabs(createMemory(false), 4 * slabBytes)
  expect([slabs.take(), slabs.take(), slabs.take(), slabs.take()]).toEqual([
    slabBytes,
    2 * slabBytes,
    3 * slabBytes,
    null,
  ])
  slabs.give(2 * slabBytes)
  expect([slabs.take(), slabs.take()]).toEqual([2 * slabBytes, null])
  slabs.reset(4 * slabBytes)
  expect(new Set([slabs.take(), slabs.take(), slabs.take()]).size).toBe(3)
  expect(slabs.take()).toBeNull()
})

test('another bound holds from the moment that all are taken back', () => {
  const slabs = createSlabs(createMemory(false), 4 * slabBytes)
  while (slabs.take() !== null);
  for (const [bound, count] of [
    [3, 2],
    [6, 5],
  ] as const) {
    slabs.reset(bound * slabBytes)
    const taken = new Set<number>()
    for (let slab = slabs.take(); slab !== null; slab = slabs.take()) taken.add(slab)
    expect(taken.size).toBe(count)
  }
})

test('a memory that may not grow as far as the bound says ends the slabs, and not the program', () => {
  const memory = new WebAssembly.Memory({ initial: 65, maximum: 65 + 2 * 64 })
  const slabs = createSlabs(memory, 100 * slabBytes)
  expect([slabs.take(), slabs.take(), slabs.take()]).toEqual([slabBytes, 2 * slabBytes, null])
})
