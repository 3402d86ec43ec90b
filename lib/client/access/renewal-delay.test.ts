import { expect, test } from 'vitest'
import { renewalDelayMs } from './renewal-delay.ts'

for (const { name, leftMs, delayMs } of [
  { name: 'an hour', leftMs: 3_600_000, delayMs: 3_540_000 },
  { name: 'less than the lead', leftMs: 20_000, delayMs: 10_000 },
  { name: 'nothing', leftMs: 0, delayMs: 0 },
  { name: 'less than nothing', leftMs: -5_000, delayMs: 0 },
]) {
  test(`a login is renewed before it ends: ${name} is left`, () => expect(renewalDelayMs(leftMs)).toBe(delayMs))
}
