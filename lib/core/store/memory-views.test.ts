import { expect, test } from 'vitest'
import { createMemory } from './create-memory.ts'
import { createMemoryViews } from './memory-views.ts'

test('views see the memory as large as it is, and the same bytes', () => {
  for (const shared of [true, false]) {
    const memory = createMemory(shared)
    const views = createMemoryViews(memory)
    const before = views()
    before.words[3] = 0x01020304
    expect(views()).toBe(before)
    memory.grow(64)
    expect(views().bytes.length).toBe(memory.buffer.byteLength)
    expect(views().words[3]).toBe(0x01020304)
    expect(views().halves[6]).toBe(0x0304)
    expect(views().signed[3]).toBe(0x01020304)
  }
})
