import { expect, test } from 'vitest'
import * as limits from './limits.ts'

test('a chunk can hold a fraction of a line, and a heartbeat comes well before the 60 s cut of common proxies', () => {
  expect(limits.flushBytes).toBeLessThan(limits.lineBytesMax)
  expect(limits.heartbeatIntervalMs).toBeLessThan(30_000)
  expect(Object.values(limits).every((limit) => Number.isInteger(limit) && limit > 0)).toBe(true)
})
