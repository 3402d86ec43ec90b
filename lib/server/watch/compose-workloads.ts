import { type Workload, workloadKinds } from '@/lib/core/pods/pod.ts'
import type { OwnedWorkload } from '../kubernetes/to-workload.ts'

/** Joins lists of workloads to one of those that stand at the top: a Deployment, and not its ReplicaSets. */
export function composeWorkloads(lists: readonly ReadonlyMap<string, OwnedWorkload>[]): ReadonlyMap<string, Workload> {
  const owned = lists.flatMap((list) => [...list])
  return new Map(owned.filter(([, workload]) => isTop(workload)).map(([uid, { workload }]) => [uid, workload]))
}

/** What belongs to a kind that Podlogs does not list (a custom resource) is shown itself. */
function isTop({ owner }: OwnedWorkload): boolean {
  return !workloadKinds.some((kind) => kind === owner?.kind)
}
