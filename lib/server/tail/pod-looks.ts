import type { PodDetails } from '../kubernetes/to-pod.ts'
import type { Tail } from './tail.ts'

/** What a reader knows of its pod, and when it has to look again. */
export type PodLooks = {
  /** What the pod has said elsewhere, once: it need not be waited for. Null: it has to be asked. */
  told(): { readonly details: PodDetails | null } | null
  /** The pod as it is now; null: it is gone. Errors: a Problem */
  next(): Promise<PodDetails | null>
  /** The pod as it is now, unless it was looked at just now. Errors: a Problem */
  again(): Promise<{ readonly details: PodDetails | null } | 'fresh'>
  /** What the pod has said elsewhere is `told` next. */
  put(details: PodDetails | null): void
  /** Something failed: the API server itself is asked next, since a watch may have stalled without a word. */
  distrust(): void
  /** Waits; ends early where the pod is watched and changes. Units: milliseconds */
  wait(delayMs: number): Promise<void>
  ask(): Promise<PodDetails | null>
}

/** What a pod has said is believed for so long. Units: milliseconds */
const lookAgeMsMax = 1_000

/** Makes the looks of a reader. `ask` asks the API server; a pod that is watched is looked at there while nothing is wrong. */
export function createPodLooks(
  { details, pod, now, sleep }: Pick<Tail, 'details' | 'pod' | 'now' | 'sleep'>,
  ask: () => Promise<PodDetails | null>,
): PodLooks {
  const { look = ask, change = sleep } = pod ?? {}
  let known: { readonly details: PodDetails | null } | null = details === null ? null : { details }
  let distrusted = false
  let lookedAtMs = Number.NEGATIVE_INFINITY
  const looked = () => {
    distrusted = false
    lookedAtMs = now()
  }

  return {
    ask,
    wait: change,
    put(newDetails) {
      known = { details: newDetails }
    },
    distrust() {
      distrusted = true
    },
    told() {
      const told = known
      known = null
      if (told !== null) looked()
      return told
    },
    async next() {
      const newDetails = await (distrusted ? ask() : look())
      looked()
      return newDetails
    },
    async again() {
      if (now() - lookedAtMs < lookAgeMsMax) return 'fresh'
      lookedAtMs = now()
      return { details: await look() }
    },
  }
}
