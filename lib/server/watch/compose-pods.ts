import type { Pod } from '@/lib/core/pods/pod.ts'
import type { PodDetails } from '../kubernetes/to-pod.ts'
import { createTopOwner, type Owners } from './top-owner.ts'

/** Gives pods their top owners. A pod for which nothing has changed is the same object as the last time. */
export function createPodComposer(): (
  pods: ReadonlyMap<string, PodDetails>,
  owners: Owners,
) => ReadonlyMap<string, Pod> {
  const composed = new WeakMap<PodDetails, Pod>()
  return (pods, owners) => {
    const topOwner = createTopOwner(owners)
    return new Map([...pods].map(([uid, details]) => [uid, compose(composed, details, topOwner(details))]))
  }
}

function compose(composed: WeakMap<PodDetails, Pod>, details: PodDetails, workload: Pod['workload']): Pod {
  const before = composed.get(details)
  if (before?.workload?.kind === workload?.kind && before?.workload?.name === workload?.name && before !== undefined) {
    return before
  }
  const pod = { ...details.pod, workload }
  composed.set(details, pod)
  return pod
}
