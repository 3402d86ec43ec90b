import { useQuery } from '@tanstack/react-query'
import type { ClusterNode } from '@/lib/core/pods/cluster-node.ts'
import { useContextName } from '../use-context-name.ts'
import { nodesQuery } from './nodes-query.ts'

/** The nodes of this cluster; null: not here yet, or they do not come. */
export function useNodes(): readonly ClusterNode[] | null {
  return useQuery(nodesQuery(useContextName())).data ?? null
}
