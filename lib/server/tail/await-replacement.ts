import type { PodDetails } from '../kubernetes/to-pod.ts'

/** Owners whose pods keep their names; a node is the owner of those that its kubelet starts from files. */
const returning: ReadonlySet<string> = new Set(['StatefulSet', 'Node'])

/** How long the next pod of a name is waited for. Units: milliseconds */
const replacementMsMax = 60_000

/** Tells whether another pod of the same name comes after this one. */
export function mayReturn({ owner }: PodDetails): boolean {
  return owner !== null && returning.has(owner.kind)
}

/** How a pod is looked at and waited for. `now`: units: milliseconds */
export type PodLook = {
  readonly ask: () => Promise<PodDetails | null>
  readonly wait: () => Promise<void>
  readonly now: () => number
  readonly signal: AbortSignal
}

/**
 * Waits for the next pod of a name: between the two there is none for a moment. Null where none comes in time.
 *
 * Errors: a Problem
 */
export async function awaitReplacement(
  { ask, wait, now, signal }: PodLook,
  goneUid: string | undefined,
): Promise<PodDetails | null> {
  for (const untilMs = now() + replacementMsMax; now() < untilMs && !signal.aborted; ) {
    await wait()
    const details = await ask()
    if (details !== null && details.pod.uid !== goneUid) return details
  }
  return null
}

/** Tells whether a pod is being deleted. */
export function isGoing(details: PodDetails | null): boolean {
  return (details?.pod.deletedAt ?? null) !== null
}
