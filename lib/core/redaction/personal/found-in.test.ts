import { expect, test } from 'vitest'
import { foundIn } from './found-in.ts'

test('gives what was found as text', () => {
  const finder = { find: (_line: Uint8Array, found: object[]) => void found.push({ rule: 'x', start: 1, end: 3 }) }
  expect(foundIn(finder, 'aäb')).toEqual(['ä'])
})
