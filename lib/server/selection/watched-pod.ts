import type { PodDetails } from '../kubernetes/to-pod.ts'
import { createWakeableSleep } from '../wakeable-sleep.ts'
import type { ResourceWatch } from '../watch/resource-watch.ts'

/** One pod, as the watch that all readers share sees it: looking at it costs the API server nothing. */
export type WatchedPod = {
  /** The pod as it is now; null: it is gone. */
  look(): Promise<PodDetails | null>
  /** Resolves when the pod has changed, and after this time at the latest. Units: milliseconds */
  change(delayMs: number): Promise<void>
}

/** Makes the sight of a pod. `ask` asks the API server itself, where the watch is not live. */
export function createWatchedPod(
  watch: Pick<ResourceWatch<PodDetails>, 'items' | 'phase' | 'onChange'>,
  uid: string,
  ask: () => Promise<PodDetails | null>,
  signal: AbortSignal,
): WatchedPod {
  const untilChange = async (delayMs: number, hasChanged: () => boolean) => {
    const sleep = createWakeableSleep(signal)
    const stop = watch.onChange(() => {
      if (hasChanged()) sleep.wake()
    })
    await sleep.wait(delayMs)
    stop()
  }
  return {
    async look() {
      if (watch.phase === 'opening') await untilChange(openingMsMax, () => watch.phase !== 'opening')
      return watch.phase === 'live' ? (watch.items.get(uid) ?? null) : ask()
    },
    async change(delayMs) {
      const before = watch.items.get(uid)
      await untilChange(delayMs, () => watch.items.get(uid) !== before)
    },
  }
}

/** A list that takes longer is not waited for: the pod alone is quicker. Units: milliseconds */
const openingMsMax = 3_000
