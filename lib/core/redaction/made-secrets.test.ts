import { expect, test } from 'vitest'
import { made, madeJwt, madeKey, madeUuid } from './made-secrets.ts'

test('what is made is the same each time, and another one for another seed', () => {
  expect(made(40)).toBe(made(40))
  expect(made(40, undefined, 8)).not.toBe(made(40))
  expect(madeUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
  expect(madeJwt().split('.')).toHaveLength(3)
  expect(madeKey('', 4)).toHaveLength(7)
})
