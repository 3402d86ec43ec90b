import * as v from 'valibot'
import type { Workload, WorkloadKind } from '@/lib/core/pods/pod.ts'
import { decode } from './decode.ts'
import { controllerOf, objectMeta } from './object-meta.ts'

const count = v.nullish(v.number(), null)
const workloadSchema = v.object({
  metadata: objectMeta,
  spec: v.nullish(v.object({ replicas: count, completions: count, parallelism: count }), {
    replicas: null,
    completions: null,
    parallelism: null,
  }),
  status: v.nullish(
    v.object({
      readyReplicas: count,
      desiredNumberScheduled: count,
      numberReady: count,
      succeeded: count,
      ready: count,
      active: v.nullish(v.union([v.number(), v.array(v.unknown())]), null),
    }),
    {},
  ),
})
type WorkloadObject = v.InferOutput<typeof workloadSchema>

/** A workload, and who manages it: a ReplicaSet of a Deployment is none that stands for itself. */
export type OwnedWorkload = {
  readonly workload: Workload
  readonly owner: { readonly kind: string; readonly name: string } | null
}

/**
 * Cuts a Deployment, StatefulSet, DaemonSet, ReplicaSet, Job or CronJob down to what is shown.
 *
 * Shape:  the items of a list come without their kind, so it is given here
 * Errors: Problem `cluster-error`, where it is none
 */
export function toWorkload(kind: WorkloadKind, object: unknown): OwnedWorkload {
  const decoded = decode(workloadSchema, object, kind)
  const { metadata } = decoded
  return {
    owner: controllerOf(metadata),
    workload: {
      namespace: metadata.namespace,
      kind,
      name: metadata.name,
      uid: metadata.uid,
      createdAt: metadata.creationTimestamp,
      labels: metadata.labels,
      ...countsOf(kind, decoded),
    },
  }
}

/** `desired` and `ready` in the terms of each kind; of a Job: completions wanted, and reached. */
function countsOf(kind: WorkloadKind, { spec, status }: WorkloadObject): Pick<Workload, 'desired' | 'ready'> {
  switch (kind) {
    case 'Deployment':
    case 'StatefulSet':
    case 'ReplicaSet':
      return { desired: spec.replicas ?? 1, ready: status.readyReplicas ?? 0 }
    case 'DaemonSet':
      return { desired: status.desiredNumberScheduled ?? 0, ready: status.numberReady ?? 0 }
    case 'Job':
      return { desired: spec.completions ?? 1, ready: status.succeeded ?? 0 }
    case 'CronJob':
      return { desired: null, ready: Array.isArray(status.active) ? status.active.length : 0 }
    default:
      return kind satisfies never
  }
}
