import { useDeferredValue, useMemo } from 'react'
import { useNamespaces } from '@/lib/client/watch/use-namespaces.ts'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import type { Pod } from '@/lib/core/pods/pod.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'

/** What Kubernetes calls the label with the zone of a pod's node; newer clusters put it on pods, too. */
const zoneLabel = 'topology.kubernetes.io/zone'

/** The pods of the namespaces that a log of many is about, as far as they may be listed: the log itself does not need them. */
export type ManyPods = {
  readonly pods: readonly Pod[]
  /** Whether all that can be known of them is. */
  readonly settled: boolean
  /** The zone of a source's pod; null: not known. */
  readonly zoneOf: (log: LogSource) => string | null
}

/** Looks at the pods of some sources. */
export function useManyPods(source: readonly StreamSelection[]): ManyPods {
  const live = useNamespaces([...new Set(source.map(({ namespace }) => namespace))])
  const namespaces = useDeferredValue(live)
  return useMemo(() => {
    const states = [...namespaces.values()]
    const pods = states.flatMap((state) => [...state.pods.items.values()])
    const zones = new Map(pods.map(({ uid, labels }) => [uid, labels[zoneLabel] ?? null]))
    return {
      pods,
      settled: states.every((state) => state.pods.loaded || state.pods.problem !== null || state.cut !== null),
      zoneOf: ({ podUid }) => zones.get(podUid) ?? null,
    }
  }, [namespaces])
}
