import { encodeTick } from '@/lib/core/self-check/decode-tick.ts'
import type { WakeableSleep } from '../wakeable-sleep.ts'
import type { ByteSource } from './stream-response.ts'

/** What tells the time; handed in, so that tests do not wait. Units: milliseconds */
export type TickClock = { readonly sleep: WakeableSleep; readonly now: () => number }

/** Makes a stream of ticks that are sent when the plan says, each with the time at which it really went. */
export function createTickSource(plannedMs: readonly number[], { sleep, now }: TickClock): ByteSource {
  const encoder = new TextEncoder()
  const startedAtMs = now()
  const elapsedMs = () => now() - startedAtMs
  let next = 0
  let left = false
  return {
    async next() {
      const dueMs = plannedMs[next]
      next++
      if (dueMs === undefined) return null
      while (!left && elapsedMs() < dueMs) await sleep.wait(dueMs - elapsedMs())
      return left ? null : encoder.encode(encodeTick(elapsedMs()))
    },
    cancel() {
      left = true
      sleep.wake()
    },
  }
}
