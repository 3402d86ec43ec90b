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
    expect(storeBoundOf(deviceMemory)).toBe(bytes)
  })
}
