import type { ProblemJson } from '../problems/problem.ts'
import type { ClusterEvent, Namespace, Pod, Workload } from './pod.ts'

/** What can be watched in a namespace. */
export const watchResources = ['pods', 'workloads', 'events'] as const
export type WatchResource = (typeof watchResources)[number]

/** The noun behind each resource. */
export type WatchItem = { readonly pods: Pod; readonly workloads: Workload; readonly events: ClusterEvent }

/**
 * What a live list sends: one JSON object a line (`application/x-ndjson`).
 *
 * sync: the whole list, at the start and whenever the server had to list again;
 * change: what came, changed and went since, gathered for a moment so that a rollout is a few records and not thousands.
 */
export type WatchRecord =
  | {
      [R in WatchResource]: { readonly type: 'sync'; readonly resource: R; readonly items: readonly WatchItem[R][] }
    }[WatchResource]
  | {
      [R in WatchResource]: {
        readonly type: 'change'
        readonly resource: R
        readonly upserts: readonly WatchItem[R][]
        /** UIDs. */
        readonly deletes: readonly string[]
      }
    }[WatchResource]
  /** The list is not live for now (it is being taken up again), or may not be read. */
  | { readonly type: 'problem'; readonly resource: WatchResource; readonly problem: ProblemJson }
  | { readonly type: 'heartbeat' }

/** What the live list of namespaces sends, in the same way. A namespace is known by its name. */
export type NamespacesRecord =
  | { readonly type: 'sync'; readonly resource: 'namespaces'; readonly items: readonly Namespace[] }
  | {
      readonly type: 'change'
      readonly resource: 'namespaces'
      readonly upserts: readonly Namespace[]
      /** Names. */
      readonly deletes: readonly string[]
    }
  | { readonly type: 'problem'; readonly resource: 'namespaces'; readonly problem: ProblemJson }
  | { readonly type: 'heartbeat' }
