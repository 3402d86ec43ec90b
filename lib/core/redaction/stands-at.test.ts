import { expect, test } from 'vitest'
import { standsAt } from './stands-at.ts'

test('a text stands where all its bytes are, and not where the line ends before it does', () => {
  const encoder = new TextEncoder()
  const line = encoder.encode('say hello')
  expect(standsAt(line, 4, encoder.encode('hello'))).toBe(true)
  expect(standsAt(line, 5, encoder.encode('hello'))).toBe(false)
  expect(standsAt(line, 4, encoder.encode('hello!'))).toBe(false)
  expect(standsAt(line, -1, encoder.encode('say'))).toBe(false)
})
