import type { Problem } from '@/lib/core/problems/problem.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import type { ApiServer } from '../kubernetes/api-server.ts'
import { getPod } from '../kubernetes/get-pod.ts'
import type { WatchHub } from '../watch/watch-hub.ts'
import { explainAbsence } from './explain-absence.ts'
import { ownersOf, type Resolution, resolveSelection } from './resolve-selection.ts'
import { createWatchedPod, type WatchedPod } from './watched-pod.ts'

/** What a selection is looked at with. `fail` is told of mistakes of ours. */
export type SelectionWays = {
  readonly hub: WatchHub
  readonly api: ApiServer
  readonly signal: AbortSignal
  readonly fail: (error: unknown) => void
}

/** One selection, kept up to date. */
export type WatchedSelection = {
  /** What it has now; null: not known yet. */
  resolve(): Resolution | null
  /** Calls `listener` whenever there may be something new. Gives the way to stop. */
  onChange(listener: () => void): () => void
  /** The sight of a pod of this namespace. */
  sight(pod: string, podUid: string): WatchedPod
  close(): void
}

/** Leases what has to be watched for a selection. Where it has no pods at first, finds out whether what it names is there. */
export function watchSelection(
  { hub, api, signal, fail }: SelectionWays,
  selection: StreamSelection,
): WatchedSelection {
  const { namespace } = selection
  const kind = ownersOf(selection)
  const pods = hub.podDetails(api, namespace)
  const owners = kind === null ? null : { kind, lease: hub.owners(api, namespace, kind) }
  const leases = owners === null ? [pods] : [pods, owners.lease]
  const listeners = new Set<() => void>()
  /** Why there is nothing. undefined: not asked yet. */
  let absence: Problem | null | undefined
  let asking = false

  for (const { value } of leases) value.wake()
  const ask = async () => {
    if (asking) return
    asking = true
    try {
      absence = await explainAbsence(api, selection, signal)
    } catch (error) {
      // The border: nobody waits for this answer, so a mistake of ours is told here.
      absence = null
      if (!signal.aborted) fail(error)
    }
    for (const listener of listeners) listener()
  }

  return {
    resolve() {
      const view = owners === null ? null : { kind: owners.kind, watch: owners.lease.value }
      const resolution = resolveSelection(selection, { pods: pods.value, owners: view })
      if (resolution === null || resolution.problem !== null) return resolution
      if (resolution.pods > 0) {
        absence = null
        return resolution
      }
      if (absence === undefined) {
        void ask()
        return null
      }
      return { ...resolution, problem: absence }
    },
    onChange(listener) {
      listeners.add(listener)
      const stops = leases.map(({ value }) => value.onChange(listener))
      return () => {
        listeners.delete(listener)
        for (const stop of stops) stop()
      }
    },
    sight: (pod, podUid) => createWatchedPod(pods.value, podUid, () => getPod(api, namespace, pod, signal), signal),
    close() {
      for (const lease of leases) lease.release()
    },
  }
}
