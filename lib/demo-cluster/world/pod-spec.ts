import type { OwnerReference } from '../objects/object.ts'

/** What a container is doing to begin with. */
export type ContainerStart =
  | { readonly type: 'running' }
  | { readonly type: 'waiting'; readonly reason: string; readonly message?: string }
  | { readonly type: 'terminated'; readonly exitCode: number; readonly reason: string }

/** A container, as the demo cluster is told to have it. */
export type ContainerSpec = {
  readonly name: string
  readonly kind: 'init' | 'sidecar' | 'app' | 'ephemeral'
  readonly image: string
  readonly memoryLimit?: string
  readonly start: ContainerStart
  readonly restartCount?: number
}

/** A pod, as the demo cluster is told to have it. */
export type PodSpec = {
  readonly namespace: string
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
  readonly owner: OwnerReference | null
  readonly node: string | null
  readonly containers: readonly ContainerSpec[]
  /** Why it is not scheduled; null: it is. */
  readonly unschedulable?: string
  readonly restartPolicy?: 'Always' | 'OnFailure' | 'Never'
  /** Units: milliseconds since 1970 */
  readonly createdAtMs: number
}
