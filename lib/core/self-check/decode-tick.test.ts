import { expect, test } from 'vitest'
import { decodeTick, encodeTick } from './decode-tick.ts'

test('reads what was written', () => {
  expect(decodeTick(encodeTick(15_000.4).trimEnd())).toBe(15_000)
})

test('takes nothing else for a tick', () => {
  for (const line of ['', '{}', '<html>', '{"sentMs":-1}', '{"sentMs":1,"x":2}']) expect(decodeTick(line)).toBeNull()
})
