import { storeBytesMax } from '@/lib/core/logs/limits.ts'

const gibi = 1024 ** 3
/** A phone that opens a log has room for this much. */
const leastBytes = gibi / 4
/** A memory of WebAssembly ends at 4 GiB. */
const mostBytes = 3 * gibi

/**
 * How much of the device's memory a tab's log may take: a quarter. `deviceMemory` undefined: the browser does not say.
 *
 * Units: `deviceMemory` in GiB, as `navigator.deviceMemory`; the answer in bytes
 */
export function storeBoundOf(deviceMemory: number | undefined): number {
  if (deviceMemory === undefined) return storeBytesMax
  return Math.min(mostBytes, Math.max(leastBytes, (deviceMemory * gibi) / 4))
}
