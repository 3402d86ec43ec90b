import { storeBytesMax } from '@/lib/core/logs/limits.ts'
import type { LogMemory } from '../storage/log-memory.ts'

const mebi = 1024 ** 2
const gibi = 1024 ** 3
/** A phone that opens a log has room for this much. */
const leastBytes = gibi / 4
/** A memory of WebAssembly ends at 4 GiB. */
const mostBytes = 3 * gibi

const chosenBytes = {
  '64 MiB': 64 * mebi,
  '256 MiB': 256 * mebi,
  '1 GiB': gibi,
  '3 GiB': mostBytes,
} as const satisfies Record<Exclude<LogMemory, 'device'>, number>

/**
 * How much memory a tab's log may take: what was chosen, or a quarter of the device's. `deviceMemory` undefined: the browser
 * does not say.
 *
 * Units: `deviceMemory` in GiB, as `navigator.deviceMemory`; the answer in bytes
 */
export function storeBoundOf(memory: LogMemory, deviceMemory: number | undefined): number {
  if (memory !== 'device') return chosenBytes[memory]
  if (deviceMemory === undefined) return storeBytesMax
  return Math.min(mostBytes, Math.max(leastBytes, (deviceMemory * gibi) / 4))
}
