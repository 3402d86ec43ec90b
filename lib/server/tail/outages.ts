import { aloneDelayMsMax } from '@/lib/core/logs/limits.ts'

/** The nodes whose logs could not be had, and the readers that wait for them. */
export type Outages = {
  /** How long one more reader may wait for this node: where few wait, each asks often. Units: milliseconds */
  delayMsMax(node: string): number
  /** Waits until `waited`. */
  wait(node: string, waited: Promise<void>): Promise<void>
  /**
   * The same where the way to the node is what failed: ends when somebody else has found it, but not before `least`, since a
   * node that answers and breaks off again would set those who wait for it on one another.
   */
  waitForWay(node: string, waited: Promise<void>, least: Promise<void>): Promise<void>
  /** Somebody has got a log of this node. */
  over(node: string): void
}

/** Makes a list of none. */
export function createOutages(): Outages {
  /** Those who wait, by node, and how each is woken. */
  const waiting = new Map<string, Set<() => void>>()
  const wait = async (node: string, waited: Promise<void>, wake: () => void) => {
    const wakes = waiting.get(node) ?? new Set()
    waiting.set(node, wakes.add(wake))
    await waited
    wakes.delete(wake)
    if (wakes.size === 0 && waiting.get(node) === wakes) waiting.delete(node)
  }
  return {
    delayMsMax: (node) => aloneDelayMsMax * (1 + (waiting.get(node)?.size ?? 0)),
    wait: (node, waited) => wait(node, waited, () => {}),
    waitForWay(node, waited, least) {
      const { promise: woken, resolve: wake } = Promise.withResolvers<void>()
      return wait(node, Promise.race([waited, Promise.all([least, woken]).then(() => {})]), wake)
    },
    over(node) {
      for (const wake of waiting.get(node) ?? []) wake()
    },
  }
}
