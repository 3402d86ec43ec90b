/** Kinds of objects that own pods, as Kubernetes names them. */
export const selectableKinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob'] as const
export type SelectableKind = (typeof selectableKinds)[number]

/** Whose pods are meant. A CronJob stands for the pods of all its Jobs. */
export type PodsOf =
  | { readonly type: 'pod'; readonly name: string }
  | { readonly type: 'workload'; readonly kind: SelectableKind; readonly name: string }
  | { readonly type: 'labelSelector'; readonly labelSelector: string }
  | { readonly type: 'namespace' }

/** Containers to read by whose pods they are in: they come and go with the pods. */
export type StreamSelection = {
  readonly namespace: string
  readonly of: PodsOf
  /** Names of the containers; empty: all of them, init, sidecar and ephemeral ones included. */
  readonly containers: readonly string[]
}
