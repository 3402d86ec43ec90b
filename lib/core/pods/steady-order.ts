import type { PodGroup } from './group-pods.ts'

/** The places of workloads (by key) and pods (by UID) at a moment. */
export type SteadyOrder = ReadonlyMap<string, number>

/** Notes the places of all workloads and pods. */
export function orderOf(groups: readonly PodGroup[]): SteadyOrder {
  const ids = groups.flatMap(({ key, pods }) => [key, ...pods.map(({ pod }) => pod.uid)])
  return new Map(ids.map((id, at) => [id, at]))
}

/**
 * The same workloads and pods in the places that they had, so that nothing moves away under a pointer. What is new comes
 * behind what was there.
 */
export function inSteadyOrder(groups: readonly PodGroup[], order: SteadyOrder): readonly PodGroup[] {
  const place = (id: string) => order.get(id) ?? Number.MAX_SAFE_INTEGER
  return groups
    .toSorted((a, b) => place(a.key) - place(b.key))
    .map((group) => ({ ...group, pods: group.pods.toSorted((a, b) => place(a.pod.uid) - place(b.pod.uid)) }))
}
