import { expect, test } from 'vitest'
import { storeOf } from './store-of.ts'

test('a store for tests holds what it is given', () => {
  const store = storeOf(['0 - one', '\u001e{}', '8 - two'])
  expect(store.lines()).toBe(3)
  expect(store.events.length()).toBe(1)
  expect(store.sources.lines(8)).toBe(1)
})
