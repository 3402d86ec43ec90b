import * as v from 'valibot'
import { type ClusterNode, zoneLabel } from '@/lib/core/pods/cluster-node.ts'
import type { ApiServer } from './api-server.ts'
import { decode } from './decode.ts'
import { listPages } from './list-pages.ts'
import { objectMeta } from './object-meta.ts'
import { pathOf, rightTo } from './resource-kinds.ts'

const nodeSchema = v.object({ metadata: objectMeta })

/**
 * The nodes of the cluster.
 *
 * Errors: a Problem; `forbidden` for many, since nodes belong to no namespace
 */
export async function listNodes(api: ApiServer, signal: AbortSignal): Promise<readonly ClusterNode[]> {
  const list = { kind: 'nodes', namespace: null } as const
  const { items } = await listPages(api, pathOf(list), rightTo('list', list), signal)
  return items.map((item) => {
    const { name, labels } = decode(nodeSchema, item, 'node').metadata
    return { name, zone: labels[zoneLabel] ?? null }
  })
}
