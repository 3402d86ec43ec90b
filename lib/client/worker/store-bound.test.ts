import { expect, test } from 'vitest'
import { storeBytesMax } from '@/lib/core/logs/limits.ts'
import { storeBoundOf } from './store-bound.ts'

const gibi = 1024 ** 3
for (const [deviceMemory, bytes] of [
  [0.25, gibi / 4],
  [2, gibi / 2],
  [8, 2 * gibi],
  [32, 3 * gibi],
  [undefined, storeBytesMax],
] as const) {
  test(`of a device with ${deviceMemory ?? 'who knows how many'} GiB a log takes ${bytes / gibi} GiB`, () => {
    expect(storeBoundOf('device', deviceMemory)).toBe(bytes)
  })
}

test('what was chosen holds on every device', () => {
  for (const deviceMemory of [0.25, 32, undefined]) {
    expect(storeBoundOf('64 MiB', deviceMemory)).toBe(gibi / 16)
    expect(storeBoundOf('3 GiB', deviceMemory)).toBe(3 * gibi)
  }
})
