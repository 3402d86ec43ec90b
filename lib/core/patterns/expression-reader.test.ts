import { expect, test } from 'vitest'
import { createReader } from './expression-reader.ts'

test('characters are whole, whatever their halves', () => {
  const reader = createReader('a😀b', 1)
  expect(reader.peek()).toBe('😀')
  expect(reader.take()).toBe('😀')
  expect(reader.skip('b')).toBe(true)
  expect(reader.atEnd()).toBe(true)
  expect(reader.peek()).toBe('')
})

test('a match passes over nothing, and is looked for here alone', () => {
  const reader = createReader('x{2}', 0)
  expect(reader.match(/\{2\}/y)).toBeNull()
  reader.take()
  expect(reader.match(/\{2\}/y)?.[0]).toBe('{2}')
  expect(reader.peek()).toBe('{')
})

test('a problem names the character, and none beyond the end', () => {
  const reader = createReader('ab', 0)
  expect(reader.problem('No').message).toBe('No (at character 1 of the expression)')
  reader.skip('ab')
  expect(reader.problem('No').message).toBe('No (at character 2 of the expression)')
})
