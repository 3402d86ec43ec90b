import type { ServerResponse } from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'
import type { NamespacesRecord, WatchRecord } from '@/lib/core/pods/watch-record.ts'
import { type FakeApiServer, type SeenRequest, startFakeApiServer } from '../kubernetes/fake-api-server.ts'
import { createWatchHub } from './watch-hub.ts'

let fake: FakeApiServer | null = null
afterEach(async () => {
  await fake?.close()
  fake = null
})

const meta = (name: string, more: object = {}) => ({
  name,
  namespace: 'shop',
  uid: `uid-${name}`,
  resourceVersion: '7',
  creationTimestamp: '2026-01-02T03:04:05Z',
  ...more,
})
const ownedBy = (kind: string, name: string) => ({ ownerReferences: [{ kind, name, controller: true }] })
const pod = (name: string, more: object = {}) => ({
  metadata: meta(name, more),
  spec: { containers: [{ name: 'app', image: 'x' }] },
  status: { phase: 'Running' },
})
const objects: Readonly<Record<string, readonly object[]>> = {
  pods: [
    pod('web-abc-1', { ...ownedBy('ReplicaSet', 'web-abc'), labels: { 'pod-template-hash': 'abc' } }),
    pod('backup-1-x', ownedBy('Job', 'backup-1')),
    pod('alone'),
  ],
  replicasets: [{ metadata: meta('web-abc', ownedBy('Deployment', 'web')), spec: { replicas: 1 } }],
  jobs: [{ metadata: meta('backup-1', ownedBy('CronJob', 'backup')) }],
  deployments: [{ metadata: meta('web'), spec: { replicas: 2 }, status: { readyReplicas: 1 } }],
  cronjobs: [{ metadata: meta('backup'), status: { active: [{}] } }],
}
const kindOf = ({ path }: SeenRequest) => path.split('/').at(-1) ?? ''
const isWatch = ({ query }: SeenRequest) => query.get('watch') === 'true'

/** A cluster that lists `objects` and keeps every watch open; `watches` are their ends. */
async function startCluster(refuse: (request: SeenRequest) => number | null = () => null) {
  const watches = new Map<string, ServerResponse>()
  const started = await startFakeApiServer((request, response) => {
    const status = refuse(request)
    if (status !== null) return void response.writeHead(status).end('{"kind":"Status"}')
    if (isWatch(request)) {
      watches.set(kindOf(request), response)
      return void response.writeHead(200).flushHeaders()
    }
    const items = objects[kindOf(request)] ?? []
    response.end(JSON.stringify({ metadata: { resourceVersion: '7' }, items }))
  })
  fake = started
  const change = (kind: string, type: string, object: object) =>
    watches.get(kind)?.write(`${JSON.stringify({ type, object })}\n`)
  return { ...started, watches, change }
}

test('pods come with the workload at the top of their owners', async () => {
  const { api } = await startCluster()
  const lease = createWatchHub(0).pods(api, 'shop')
  const { items } = await lease.value.read()
  expect(items.map(({ name, workload }) => [name, workload?.kind, workload?.name])).toEqual([
    ['web-abc-1', 'Deployment', 'web'],
    ['backup-1-x', 'CronJob', 'backup'],
    ['alone', undefined, undefined],
  ])
  lease.release()
})

test('workloads are those at the top, with their numbers', async () => {
  const { api } = await startCluster()
  const lease = createWatchHub(0).workloads(api, 'shop')
  const { items, problems } = await lease.value.read()
  expect(items.map(({ kind, name, desired, ready }) => [kind, name, desired, ready])).toEqual([
    ['Deployment', 'web', 2, 1],
    ['CronJob', 'backup', null, 1],
  ])
  expect(problems).toEqual([])
  lease.release()
})

test('the API server sees one list and one watch per kind, however many read', async () => {
  const { api, requests } = await startCluster()
  const hub = createWatchHub(0)
  const leases = Array.from({ length: 20 }, () => [hub.pods(api, 'shop'), hub.workloads(api, 'shop')]).flat()
  await Promise.all(leases.map(({ value }) => value.read()))
  await vi.waitFor(() => expect(requests.filter(isWatch)).toHaveLength(7))
  const asked = requests.map((request) => `${isWatch(request) ? 'watch' : 'list'} ${kindOf(request)}`)
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted())
  for (const lease of leases) lease.release()
  await Promise.all(requests.map(({ closed }) => closed))
})

test('changes come gathered, and say what came and what went', async () => {
  const { api, change, watches } = await startCluster()
  const lease = createWatchHub(0).pods(api, 'shop')
  const records: WatchRecord[] = []
  lease.value.subscribe((record) => records.push(record))
  await vi.waitFor(() => expect(watches.size).toBe(3))
  change('pods', 'ADDED', pod('new-1'))
  change('pods', 'ADDED', pod('new-2'))
  change('pods', 'DELETED', pod('alone'))
  await vi.waitFor(() => expect(records).toHaveLength(2))
  expect(records[0]).toMatchObject({ type: 'sync', resource: 'pods' })
  expect(records[1]).toMatchObject({
    type: 'change',
    upserts: [{ name: 'new-1' }, { name: 'new-2' }],
    deletes: ['uid-alone'],
  })
  lease.release()
})

test('where deployments may not be read, the rest is shown and the missing right is told', async () => {
  const { api } = await startCluster((request) => (kindOf(request) === 'deployments' ? 403 : null))
  const lease = createWatchHub(0).workloads(api, 'shop')
  const { items, problems } = await lease.value.read()
  expect(items.map(({ name }) => name)).toEqual(['backup'])
  expect(problems).toMatchObject([
    { code: 'forbidden', missing: { verb: 'list', resource: 'deployments', apiGroup: 'apps' } },
  ])
  lease.release()
})

test('where ReplicaSets may not be read, pods still find their Deployment by its hash', async () => {
  const { api } = await startCluster((request) => (kindOf(request) === 'replicasets' ? 403 : null))
  const lease = createWatchHub(0).pods(api, 'shop')
  const { items, problems } = await lease.value.read()
  expect(items[0]?.workload).toEqual({ kind: 'Deployment', name: 'web' })
  expect(problems).toEqual([])
  lease.release()
})

test('where nothing may be read, that is the answer; and it is asked again for the next reader', async () => {
  let refused = true
  const { api } = await startCluster(() => (refused ? 403 : null))
  const hub = createWatchHub(60_000)
  await expect(hub.pods(api, 'shop').value.read()).rejects.toMatchObject({ code: 'forbidden' })
  refused = false
  const { items } = await hub.pods(api, 'shop').value.read()
  expect(items).toHaveLength(3)
})

test('an API server that asks to come back later is not asked before, whoever comes', async () => {
  let asked = 0
  const { api, requests } = await startCluster(() => (asked++ === 0 ? 429 : null))
  const hub = createWatchHub(0)
  const first = hub.events(api, 'shop')
  const begun = performance.now()
  await expect(first.value.read()).rejects.toMatchObject({ code: 'throttled', retryAfterSeconds: 1 })
  await expect(first.value.read()).rejects.toMatchObject({ code: 'throttled' })
  await vi.waitFor(() => expect(requests).toHaveLength(3), 5_000)
  expect(performance.now() - begun).toBeGreaterThan(990)
  expect((await first.value.read()).problems).toEqual([])
  first.release()
})

test('a version that is too old is listed anew, without a word to the readers', async () => {
  const { api, change, requests, watches } = await startCluster()
  const lease = createWatchHub(0).events(api, 'shop')
  const records: WatchRecord[] = []
  lease.value.subscribe((record) => records.push(record))
  await vi.waitFor(() => expect(watches.size).toBe(1))
  change('events', 'ERROR', { kind: 'Status', code: 410, reason: 'Expired' })
  await vi.waitFor(() => expect(requests).toHaveLength(4), 5_000)
  expect(requests.map((request) => isWatch(request))).toEqual([false, true, false, true])
  expect(records.map(({ type }) => type)).toEqual(['sync'])
  lease.release()
})

test('a watch that was cut goes on from where it was, and tells of it', async () => {
  const { api, change, requests, watches } = await startCluster()
  const lease = createWatchHub(0).pods(api, 'shop')
  const records: WatchRecord[] = []
  lease.value.subscribe((record) => records.push(record))
  await vi.waitFor(() => expect(watches.size).toBe(3))
  change('pods', 'BOOKMARK', { metadata: { resourceVersion: '99' } })
  change('pods', 'ADDED', pod('behind-the-bookmark', { resourceVersion: '100' }))
  await vi.waitFor(() => expect(records).toHaveLength(2))
  watches.get('pods')?.destroy()
  await vi.waitFor(() => expect(requests.filter((request) => kindOf(request) === 'pods')).toHaveLength(3), 5_000)
  await vi.waitFor(() => expect(records.map(({ type }) => type)).toEqual(['sync', 'change', 'problem', 'sync']))
  expect(requests.at(-1)?.query.get('resourceVersion')).toBe('100')
  lease.release()
})

test('namespaces are a live list of the cluster, known by their names', async () => {
  const { api, change, watches, requests } = await startCluster()
  const lease = createWatchHub(0).namespaces(api)
  const records: NamespacesRecord[] = []
  lease.value.subscribe((record) => records.push(record))
  await vi.waitFor(() => expect(watches.size).toBe(1))
  change('namespaces', 'ADDED', { metadata: meta('shop'), status: { phase: 'Terminating' } })
  await vi.waitFor(() => expect(records).toHaveLength(2))
  change('namespaces', 'DELETED', { metadata: meta('shop') })
  await vi.waitFor(() => expect(records).toHaveLength(3))
  expect(records.slice(1)).toEqual([
    { type: 'change', resource: 'namespaces', upserts: [{ name: 'shop', phase: 'Terminating' }], deletes: [] },
    { type: 'change', resource: 'namespaces', upserts: [], deletes: ['shop'] },
  ])
  expect(requests[0]?.path).toBe('/api/v1/namespaces')
  lease.release()
})
