import { expect, test } from 'vitest'
import { sameSecret } from './same-secret.ts'

test('secrets of any length are compared', () => {
  expect(sameSecret('open sesame', 'open sesame')).toBe(true)
  expect(sameSecret('open', 'open sesame')).toBe(false)
  expect(sameSecret('', 'open sesame')).toBe(false)
})
