import { expect, test } from 'vitest'
import { createMemory } from './create-memory.ts'
import { pageBytes, slabBytes } from './layout.ts'

test('a memory begins with slab 0 and room to read beyond it, and can grow', () => {
  for (const shared of [true, false]) {
    const memory = createMemory(shared)
    expect(memory.buffer.byteLength).toBe(slabBytes + pageBytes)
    expect(memory.buffer instanceof SharedArrayBuffer).toBe(shared)
    memory.grow(slabBytes / pageBytes)
    expect(memory.buffer.byteLength).toBe(2 * slabBytes + pageBytes)
  }
})
