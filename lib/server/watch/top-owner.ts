import type { Pod, WorkloadRef } from '@/lib/core/pods/pod.ts'
import type { PodDetails } from '../kubernetes/to-pod.ts'
import type { OwnedWorkload } from '../kubernetes/to-workload.ts'

/** What stands between a pod and its workload, by UID. Empty where it may not be read. */
export type Owners = {
  readonly replicaSets: ReadonlyMap<string, OwnedWorkload>
  readonly jobs: ReadonlyMap<string, OwnedWorkload>
}

/**
 * Finds the workload at the top of a pod's owners: ReplicaSet → Deployment, Job → CronJob.
 *
 * Shape: where the ReplicaSet may not be read, the Deployment is told from the pod's `pod-template-hash`, which its ReplicaSet
 *        has at the end of its name; a Job that may not be read stands for itself
 */
export function createTopOwner(owners: Owners): (pod: PodDetails) => WorkloadRef | null {
  const replicaSets = byName(owners.replicaSets)
  const jobs = byName(owners.jobs)
  return ({ pod, owner }) => {
    if (owner?.kind === 'ReplicaSet') {
      const known = replicaSets.get(owner.name)
      return known === undefined ? deploymentByHash(pod, owner) : (known.owner ?? owner)
    }
    if (owner?.kind === 'Job') return jobs.get(owner.name)?.owner ?? owner
    return owner
  }
}

function byName(workloads: ReadonlyMap<string, OwnedWorkload>): ReadonlyMap<string, OwnedWorkload> {
  return new Map([...workloads.values()].map((owned) => [owned.workload.name, owned]))
}

function deploymentByHash(pod: Pod, owner: WorkloadRef): WorkloadRef {
  const ending = `-${pod.labels['pod-template-hash'] ?? ''}`
  if (ending === '-' || !owner.name.endsWith(ending)) return owner
  return { kind: 'Deployment', name: owner.name.slice(0, -ending.length) }
}
