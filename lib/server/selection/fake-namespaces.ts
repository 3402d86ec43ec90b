import type { ServerResponse } from 'node:http'
import { type FakeApiServer, type SeenRequest, startFakeApiServer } from '../kubernetes/fake-api-server.ts'

/** For tests: a pod as it is written here. */
export type FakePod = {
  readonly name: string
  readonly uid?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly owner?: readonly [kind: string, name: string]
  readonly containers?: readonly string[]
  readonly init?: readonly string[]
  readonly ephemeral?: readonly string[]
}

/** For tests: a cluster of namespaces whose objects come and go. */
export type FakeNamespaces = FakeApiServer & {
  put(kind: string, namespace: string, object: object): void
  remove(namespace: string, pod: string): void
}

/** For tests: the Pod object of the API. */
export function podObject(namespace: string, { name, uid = `uid-${name}`, labels, owner, ...more }: FakePod) {
  const named = (names: readonly string[] = []) => names.map((container) => ({ name: container, image: 'x' }))
  return {
    metadata: { ...meta(namespace, name, owner), uid, labels },
    spec: {
      containers: named(more.containers ?? ['app']),
      initContainers: named(more.init),
      ephemeralContainers: named(more.ephemeral),
    },
    status: { phase: 'Running' },
  }
}

/** For tests: an object that stands between pods and a workload. */
export function ownerObject(namespace: string, name: string, owner?: readonly [kind: string, name: string]) {
  return { metadata: meta(namespace, name, owner) }
}

function meta(namespace: string, name: string, owner?: readonly [kind: string, name: string]) {
  const ownerReferences = owner === undefined ? [] : [{ kind: owner[0], name: owner[1], controller: true }]
  return {
    name,
    namespace,
    uid: `uid-${name}`,
    resourceVersion: '7',
    creationTimestamp: '2026-01-02T03:04:05Z',
    ownerReferences,
  }
}

/** For tests: starts a cluster with nothing in it. `refuse` gives the status of a request that is refused. */
export async function startFakeNamespaces(
  refuse: (request: SeenRequest) => number | null = () => null,
): Promise<FakeNamespaces> {
  const lists = new Map<string, Map<string, object>>()
  /** All that has happened to a list: its version is how much. */
  const histories = new Map<string, string[]>()
  const watches = new Map<string, Set<ServerResponse>>()
  const fake = await startFakeApiServer((request, response) => {
    const status = refuse(request)
    if (status !== null) return void response.writeHead(status).end('{"kind":"Status"}')
    const [namespace = '', kind = '', name] = (request.path.split('/namespaces/')[1] ?? '').split('/')
    const key = `${namespace}/${kind}`
    const list = lists.get(key) ?? new Map<string, object>()
    const history = histories.get(key) ?? []
    if (kind === '') return void response.end('{}')
    if (name !== undefined) return void response.writeHead(list.has(name) ? 200 : 404).end('{"kind":"Status"}')
    if (request.query.get('watch') !== 'true') {
      const metadata = { resourceVersion: String(history.length) }
      return void response.end(JSON.stringify({ metadata, items: [...list.values()] }))
    }
    watches.set(key, (watches.get(key) ?? new Set()).add(response))
    response.writeHead(200).flushHeaders()
    for (const change of history.slice(Number(request.query.get('resourceVersion')))) response.write(change)
  })
  const tell = (key: string, type: string, object: object) => {
    const change = `${JSON.stringify({ type, object })}\n`
    histories.set(key, [...(histories.get(key) ?? []), change])
    for (const watch of watches.get(key) ?? []) watch.write(change)
  }
  return {
    ...fake,
    put(kind, namespace, object) {
      const key = `${namespace}/${kind}`
      const list = lists.get(key) ?? new Map<string, object>()
      lists.set(key, list.set(nameOf(object), object))
      tell(key, 'ADDED', object)
    },
    remove(namespace, pod) {
      const key = `${namespace}/pods`
      const object = lists.get(key)?.get(pod)
      lists.get(key)?.delete(pod)
      if (object !== undefined) tell(key, 'DELETED', object)
    },
  }
}

function nameOf(object: object): string {
  return 'metadata' in object &&
    typeof object.metadata === 'object' &&
    object.metadata !== null &&
    'name' in object.metadata
    ? String(object.metadata.name)
    : ''
}
