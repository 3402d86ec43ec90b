import * as v from 'valibot'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import {
  type Cluster,
  type ClusterEvent,
  type Namespace,
  type Pod,
  type Workload,
  workloadKinds,
} from '@/lib/core/pods/pod.ts'

const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/

const timestamp = v.custom<Timestamp>((value) => typeof value === 'string' && shape.test(value))
const text = v.nullable(v.string())
const moment = v.nullable(timestamp)
const labels = v.record(v.string(), v.string())

const terminated = {
  exitCode: v.number(),
  signal: v.nullable(v.number()),
  reason: text,
  message: text,
  startedAt: moment,
  finishedAt: moment,
}

const container = v.object({
  name: v.string(),
  kind: v.picklist(['init', 'sidecar', 'app', 'ephemeral']),
  image: v.string(),
  ready: v.boolean(),
  restartCount: v.number(),
  state: v.nullable(
    v.variant('type', [
      v.object({ type: v.literal('waiting'), reason: text, message: text }),
      v.object({ type: v.literal('running'), startedAt: moment }),
      v.object({ type: v.literal('terminated'), ...terminated }),
    ]),
  ),
  lastTerminated: v.nullable(v.object(terminated)),
  memoryLimit: text,
})

/** Reads a pod. */
export const podSchema: v.GenericSchema<unknown, Pod> = v.object({
  namespace: v.string(),
  name: v.string(),
  uid: v.string(),
  phase: v.picklist(['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown']),
  reason: text,
  message: text,
  node: text,
  createdAt: timestamp,
  deletedAt: moment,
  labels,
  workload: v.nullable(v.object({ kind: v.string(), name: v.string() })),
  defaultContainer: v.string(),
  containers: v.array(container),
})

/** Reads a workload. */
export const workloadSchema: v.GenericSchema<unknown, Workload> = v.object({
  namespace: v.string(),
  kind: v.picklist(workloadKinds),
  name: v.string(),
  uid: v.string(),
  createdAt: timestamp,
  desired: v.nullable(v.number()),
  ready: v.number(),
  labels,
})

/** Reads an event of the cluster. */
export const clusterEventSchema: v.GenericSchema<unknown, ClusterEvent> = v.object({
  namespace: v.string(),
  name: v.string(),
  uid: v.string(),
  type: v.picklist(['Normal', 'Warning']),
  reason: v.string(),
  message: v.string(),
  count: v.number(),
  firstSeenAt: moment,
  lastSeenAt: moment,
  object: v.object({ kind: v.string(), name: v.string(), uid: text, container: text }),
})

/** Reads a namespace. */
export const namespaceSchema: v.GenericSchema<unknown, Namespace> = v.object({
  name: v.string(),
  phase: v.picklist(['Active', 'Terminating']),
})

/** Reads a context of the kubeconfig. */
export const clusterSchema: v.GenericSchema<unknown, Cluster> = v.object({
  context: v.string(),
  cluster: v.string(),
  user: text,
  namespace: text,
  current: v.boolean(),
  demo: v.boolean(),
})
