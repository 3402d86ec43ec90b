import type { StreamSource } from '@/lib/core/wire/stream-request.ts'
import type { PodDetails } from '../kubernetes/to-pod.ts'

/** The containers that a stream has or had: none of them is opened a second time. */
export type KnownContainers = {
  has(details: PodDetails, container: string): boolean
  add(details: PodDetails, container: string): void
  /** Notes the pod. new: none of its containers was known. */
  addPod(details: PodDetails): 'new' | 'known'
}

/** Begins with those that the request names: by their pod, or by name alone, whichever pod has it. */
export function knownContainers(sources: readonly StreamSource[]): KnownContainers {
  const current = sources.filter(({ previous }) => !previous)
  const containers = new Set(
    current.map(({ podUid, namespace, pod, container }) => `${podUid ?? `${namespace}/${pod}`}/${container}`),
  )
  const pods = new Set(current.map(({ podUid, namespace, pod }) => podUid ?? `${namespace}/${pod}`))
  return {
    has: ({ pod }, container) =>
      containers.has(`${pod.uid}/${container}`) || containers.has(`${pod.namespace}/${pod.name}/${container}`),
    add: ({ pod }, container) => void containers.add(`${pod.uid}/${container}`),
    addPod({ pod }) {
      const known = pods.has(pod.uid) || pods.has(`${pod.namespace}/${pod.name}`)
      pods.add(pod.uid)
      return known ? 'known' : 'new'
    },
  }
}
