import type { ContainerKind } from '../logs/log-source.ts'
import type { Timestamp } from '../logs/timestamp.ts'

/** What a container is doing, in Kubernetes' words (`containerStatuses[].state`). */
export type ContainerState =
  | { readonly type: 'waiting'; readonly reason: string | null; readonly message: string | null }
  | { readonly type: 'running'; readonly startedAt: Timestamp | null }
  | ({ readonly type: 'terminated' } & TerminatedState)

/** A run that is over (`state.terminated`, `lastState.terminated`). An OOM kill may come with exit code 0: go by the reason. */
export type TerminatedState = {
  readonly exitCode: number
  readonly signal: number | null
  readonly reason: string | null
  readonly message: string | null
  readonly startedAt: Timestamp | null
  readonly finishedAt: Timestamp | null
}

/** One container of a pod. `state` null: the kubelet has not reported yet. */
export type Container = {
  readonly name: string
  readonly kind: ContainerKind
  readonly image: string
  readonly ready: boolean
  readonly restartCount: number
  readonly state: ContainerState | null
  readonly lastTerminated: TerminatedState | null
  /** As in the spec, "128Mi"; null where there is no limit. */
  readonly memoryLimit: string | null
}

/** A pod, cut down to what is shown. Containers: init and sidecar first, then app, then ephemeral, as in the spec. */
export type Pod = {
  readonly namespace: string
  readonly name: string
  readonly uid: string
  readonly phase: 'Pending' | 'Running' | 'Succeeded' | 'Failed' | 'Unknown'
  /** `status.reason`, or that of the condition that keeps it pending: "Evicted", "Unschedulable". */
  readonly reason: string | null
  readonly message: string | null
  readonly node: string | null
  readonly createdAt: Timestamp
  /** Set while the pod is being deleted. */
  readonly deletedAt: Timestamp | null
  readonly labels: Readonly<Record<string, string>>
  /** The workload at the top of its owners (a Deployment rather than its ReplicaSet); null: nobody owns it. */
  readonly workload: WorkloadRef | null
  /** `kubectl.kubernetes.io/default-container`, or the first app container. */
  readonly defaultContainer: string
  readonly containers: readonly Container[]
}

/** Kinds that own pods. */
export const workloadKinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob'] as const
export type WorkloadKind = (typeof workloadKinds)[number]

/** Names a workload within its namespace. `kind` may be one that Podlogs does not know (a custom resource). */
export type WorkloadRef = { readonly kind: string; readonly name: string }

/** A workload at the top of its owners. `desired` null: it has no such number (a CronJob). */
export type Workload = {
  readonly namespace: string
  readonly kind: WorkloadKind
  readonly name: string
  readonly uid: string
  readonly createdAt: Timestamp
  readonly desired: number | null
  readonly ready: number
  readonly labels: Readonly<Record<string, string>>
}

/** An event of the cluster about a pod or workload. Same events come as one with a count. */
export type ClusterEvent = {
  readonly namespace: string
  readonly name: string
  readonly uid: string
  readonly type: 'Normal' | 'Warning'
  readonly reason: string
  readonly message: string
  readonly count: number
  readonly firstSeenAt: Timestamp | null
  readonly lastSeenAt: Timestamp | null
  readonly object: {
    readonly kind: string
    readonly name: string
    readonly uid: string | null
    readonly container: string | null
  }
}

/** A namespace. */
export type Namespace = { readonly name: string; readonly phase: 'Active' | 'Terminating' }

/** A context of the kubeconfig, or the cluster that Podlogs runs in. */
export type Cluster = {
  readonly context: string
  readonly cluster: string
  readonly user: string | null
  /** The context's own namespace, where the kubeconfig names one. */
  readonly namespace: string | null
  readonly current: boolean
  /** True for the built-in demo cluster. */
  readonly demo: boolean
}
