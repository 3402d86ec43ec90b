import { useDeferredValue, useMemo } from 'react'
import { useNodes } from '@/lib/client/queries/use-nodes.ts'
import { useNamespaces } from '@/lib/client/watch/use-namespaces.ts'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import { zoneLabel } from '@/lib/core/pods/cluster-node.ts'
import type { Pod } from '@/lib/core/pods/pod.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'

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
  // Where nodes may not be listed, or do not come, there are no zones, and nothing is said of them.
  const nodes = useNodes()
  return useMemo(() => {
    const states = [...namespaces.values()]
    const pods = states.flatMap((state) => [...state.pods.items.values()])
    const ofPods = new Map(pods.map(({ uid, labels }) => [uid, labels[zoneLabel]]))
    const ofNodes = new Map(nodes?.map(({ name, zone }) => [name, zone]))
    return {
      pods,
      settled: states.every((state) => state.pods.loaded || state.pods.problem !== null || state.cut !== null),
      zoneOf: ({ podUid, node }) => ofPods.get(podUid) ?? ofNodes.get(node ?? '') ?? null,
    }
  }, [namespaces, nodes])
}
