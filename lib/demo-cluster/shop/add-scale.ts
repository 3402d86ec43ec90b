import type { World } from '../world/world.ts'
import { addWorkload } from './add-workload.ts'
import { app } from './services.ts'

/** How large a cluster is pretended. */
export type Scale = { readonly namespaces: number; readonly pods: number }

/** Name of the namespace that holds most of the pods. */
const crowdedNamespace = 'crowd'

/** Pods of one Deployment of the crowd. */
const replicas = 10

/** Adds namespaces and pods beyond the shop: a crowd in one namespace, which is the hard case for a screen. */
export function addScale(world: World, { namespaces, pods }: Scale) {
  const there = world.objects.list('namespaces', null).length
  const wanted = namespaces - there - (pods > 0 ? 1 : 0)
  for (let at = 0; at < wanted; at++) world.addNamespace(`team-${String(at).padStart(3, '0')}`)
  const missing = pods - world.pods().length
  if (missing <= 0) return
  world.addNamespace(crowdedNamespace)
  for (let left = missing, at = 0; left > 0; left -= replicas, at++) {
    addWorkload(world, {
      kind: 'Deployment',
      namespace: crowdedNamespace,
      name: `service-${String(at).padStart(4, '0')}`,
      replicas: Math.min(replicas, left),
      containers: [app('app', 'crowd/service:1.0')],
      createdAtMs: world.now() - (at + 1) * 60_000,
    })
  }
}
