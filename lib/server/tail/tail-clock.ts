import { createWakeableSleep } from '../wakeable-sleep.ts'
import type { Tail } from './tail.ts'

/** The clock of a tail that ends with a signal. */
export function tailClock(signal: AbortSignal): Pick<Tail, 'sleep' | 'now' | 'signal'> {
  return {
    sleep: (delayMs) => createWakeableSleep(signal).wait(delayMs),
    now: performance.now.bind(performance),
    signal,
  }
}
