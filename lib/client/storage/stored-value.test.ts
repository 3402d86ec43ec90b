import * as v from 'valibot'
import { expect, test, vi } from 'vitest'
import { createStoredValue, type TextStorage } from './stored-value.ts'

const schema = v.object({ width: v.number() })
const initial = { width: 260 }

function storageOf(texts: Record<string, string>): TextStorage {
  return {
    getItem: (key) => texts[key] ?? null,
    setItem: (key, text) => {
      texts[key] = text
    },
  }
}

test('a value is remembered, and told to those who listen', () => {
  const texts: Record<string, string> = {}
  const value = createStoredValue('tree', schema, initial, () => storageOf(texts))
  const heard = vi.fn()
  const leave = value.subscribe(heard)
  expect(value.get()).toBe(initial)
  value.set({ width: 300 })
  expect(heard).toHaveBeenCalledOnce()
  leave()
  value.set({ width: 320 })
  expect(heard).toHaveBeenCalledOnce()
  expect(createStoredValue('tree', schema, initial, () => storageOf(texts)).get()).toEqual({ width: 320 })
})

test('what cannot be read is as if there were nothing', () => {
  for (const text of ['{"width":"wide"}', '{', '']) {
    expect(createStoredValue('tree', schema, initial, () => storageOf({ tree: text })).get()).toBe(initial)
  }
})

test('a browser that keeps nothing still remembers for the tab', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  const value = createStoredValue('tree', schema, initial, refuse)
  expect(value.get()).toBe(initial)
  value.set({ width: 300 })
  expect(value.get()).toEqual({ width: 300 })
})
