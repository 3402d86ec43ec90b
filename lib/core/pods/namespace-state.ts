import type { ProblemJson } from '../problems/problem.ts'
import type { ClusterEvent, Pod, Workload } from './pod.ts'
import type { WatchRecord } from './watch-record.ts'

/** A list that is kept up to date. `items` by UID; a new map at each change, and the same objects for what did not change. */
export type LiveList<T> = {
  /** False until the first whole list has come. */
  readonly loaded: boolean
  readonly items: ReadonlyMap<string, T>
  /** What keeps the list, or a part of it, from being read. */
  readonly problem: ProblemJson | null
}

/** All that is known of a namespace. */
export type NamespaceState = {
  readonly pods: LiveList<Pod>
  readonly workloads: LiveList<Workload>
  readonly events: LiveList<ClusterEvent>
}

const nothing = { loaded: false, items: new Map(), problem: null }

/** A namespace of which nothing is known yet. */
export const unknownNamespace: NamespaceState = { pods: nothing, workloads: nothing, events: nothing }

/**
 * What is known after one more record of the watch.
 *
 * Shape: a sync replaces the list and heals its problem; a heartbeat gives the same state back
 */
export function applyWatchRecord(state: NamespaceState, record: WatchRecord): NamespaceState {
  switch (record.type) {
    case 'heartbeat':
      return state
    case 'problem': {
      const { resource, problem } = record
      return { ...state, [resource]: { ...state[resource], problem } }
    }
    case 'sync':
      switch (record.resource) {
        case 'pods':
          return { ...state, pods: listOf(record.items) }
        case 'workloads':
          return { ...state, workloads: listOf(record.items) }
        case 'events':
          return { ...state, events: listOf(record.items) }
        default:
          return record satisfies never
      }
    case 'change':
      switch (record.resource) {
        case 'pods':
          return { ...state, pods: changed(state.pods, record.upserts, record.deletes) }
        case 'workloads':
          return { ...state, workloads: changed(state.workloads, record.upserts, record.deletes) }
        case 'events':
          return { ...state, events: changed(state.events, record.upserts, record.deletes) }
        default:
          return record satisfies never
      }
    default:
      return record satisfies never
  }
}

function listOf<T extends { readonly uid: string }>(items: readonly T[]): LiveList<T> {
  return { loaded: true, items: new Map(items.map((item) => [item.uid, item])), problem: null }
}

function changed<T extends { readonly uid: string }>(
  list: LiveList<T>,
  upserts: readonly T[],
  deletes: readonly string[],
): LiveList<T> {
  const items = new Map(list.items)
  for (const uid of deletes) items.delete(uid)
  for (const item of upserts) items.set(item.uid, item)
  return { ...list, items }
}
