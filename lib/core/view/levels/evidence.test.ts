import { expect, test } from 'vitest'
import { contradiction, withEvidence } from './evidence.ts'

test('the same level twice is one, two that differ contradict each other for good', () => {
  expect(withEvidence(0, 3)).toBe(3)
  expect(withEvidence(3, 0)).toBe(3)
  expect(withEvidence(3, 3)).toBe(3)
  expect(withEvidence(3, 5)).toBe(contradiction)
  expect(withEvidence(contradiction, 5)).toBe(contradiction)
})
