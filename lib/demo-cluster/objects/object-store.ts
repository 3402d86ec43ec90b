import { apiVersionOf, type KubeObject, type ResourceName, resourceTypes } from './object.ts'

/** A change, as watches see it. `object` is whole; of a deleted one, the last state. */
export type Change = {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED'
  readonly resource: ResourceName
  readonly version: number
  readonly object: KubeObject
}

/** All objects of the cluster, with one version for all of them, as etcd has. */
export type ObjectStore = {
  version(): number
  list(resource: ResourceName, namespace: string | null): readonly KubeObject[]
  get(resource: ResourceName, namespace: string | null, name: string): KubeObject | null
  put(resource: ResourceName, object: KubeObject): void
  delete(resource: ResourceName, namespace: string | null, name: string): void
  /** Changes after a version, oldest first; null where they are no longer known (410). */
  changesSince(version: number): readonly Change[] | null
  /** Versions before this are too old to watch from. */
  oldestVersion(): number
  /** Forgets changes, so that a watch must list again. */
  compact(): void
  onChange(listener: (change: Change) => void): () => void
}

/** Changes that are remembered; a watch that starts from before them gets 410. */
const changesMax = 10_000

/** Makes an empty store. */
export function createObjectStore(): ObjectStore {
  const objects = new Map<ResourceName, Map<string, KubeObject>>()
  const listeners = new Set<(change: Change) => void>()
  let changes: Change[] = []
  let version = 1_000
  let oldest = version

  const of = (resource: ResourceName) => {
    const found = objects.get(resource) ?? new Map<string, KubeObject>()
    objects.set(resource, found)
    return found
  }
  const tell = (change: Change) => {
    changes.push(change)
    if (changes.length > changesMax) {
      changes = changes.slice(-changesMax / 2)
      oldest = (changes[0]?.version ?? version) - 1
    }
    for (const listener of listeners) listener(change)
  }
  const stamped = (resource: ResourceName, object: KubeObject): KubeObject => {
    version++
    const { kind } = resourceTypes[resource]
    const apiVersion = apiVersionOf(resourceTypes[resource])
    return { kind, apiVersion, ...object, metadata: { ...object.metadata, resourceVersion: String(version) } }
  }

  return {
    version: () => version,
    list(resource, namespace) {
      const all = [...of(resource)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, object]) => object)
      return namespace === null ? all : all.filter(({ metadata }) => metadata.namespace === namespace)
    },
    get: (resource, namespace, name) => of(resource).get(keyOf(namespace, name)) ?? null,
    put(resource, object) {
      const key = keyOf(object.metadata.namespace ?? null, object.metadata.name)
      const type = of(resource).has(key) ? 'MODIFIED' : 'ADDED'
      const next = stamped(resource, object)
      of(resource).set(key, next)
      tell({ type, resource, version, object: next })
    },
    delete(resource, namespace, name) {
      const key = keyOf(namespace, name)
      const object = of(resource).get(key)
      if (object === undefined) return
      of(resource).delete(key)
      tell({ type: 'DELETED', resource, object: stamped(resource, object), version })
    },
    changesSince: (from) => (from < oldest ? null : changes.filter((change) => change.version > from)),
    oldestVersion: () => oldest,
    compact() {
      changes = []
      oldest = version
    },
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function keyOf(namespace: string | null, name: string): string {
  return `${namespace ?? ''}/${name}`
}
