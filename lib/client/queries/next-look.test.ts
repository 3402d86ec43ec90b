import { expect, test } from 'vitest'
import { nextLookMs } from './next-look.ts'

const nowMs = Date.parse('2026-01-02T03:04:05Z')

for (const [name, expiresAt, delayMs] of [
  ['a login without an end is looked at once a minute', null, 60_000],
  ['a login that ends later is looked at once a minute', '2026-01-02T04:04:05.000000000Z', 60_000],
  ['a login that ends soon is looked at shortly after its end', '2026-01-02T03:04:25.000000000Z', 25_000],
  ['by a clock that goes fast it has ended: it is looked at once a minute', '2026-01-02T03:04:04.000000000Z', 60_000],
] as const) {
  test(name, () => expect(nextLookMs(expiresAt, nowMs)).toBe(delayMs))
}
