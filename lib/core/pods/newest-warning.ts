import type { ClusterEvent, Pod } from './pod.ts'

/** The newest warning of the cluster about a pod that concerns this container or the pod as a whole; null: none. */
export function newestWarning(
  events: Iterable<ClusterEvent>,
  pod: Pick<Pod, 'name' | 'uid'>,
  container: string,
): ClusterEvent | null {
  let newest: ClusterEvent | null = null
  for (const event of events) {
    const { object } = event
    const isOfPod = object.kind === 'Pod' && object.name === pod.name && (object.uid ?? pod.uid) === pod.uid
    const isOfContainer = object.container === null || object.container === container
    if (event.type !== 'Warning' || !isOfPod || !isOfContainer) continue
    if (newest === null || (event.lastSeenAt ?? '') > (newest.lastSeenAt ?? '')) newest = event
  }
  return newest
}
