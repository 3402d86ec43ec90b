import { afterEach, expect, test, vi } from 'vitest'
import { sourcesMax } from '@/lib/core/logs/limits.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import type { PodsOf, SelectableKind } from '@/lib/core/wire/stream-selection.ts'
import { createWatchHub } from '../watch/watch-hub.ts'
import { type FakeNamespaces, ownerObject, podObject, startFakeNamespaces } from './fake-namespaces.ts'
import { openSelections } from './open-selections.ts'

const mistakes: unknown[] = []
const abort = new AbortController()
let cluster: FakeNamespaces | null = null
let close = () => {}
afterEach(async () => {
  close()
  await cluster?.close()
  expect(mistakes).toEqual([])
})

async function start(...[refuse]: Parameters<typeof startFakeNamespaces>) {
  cluster = await startFakeNamespaces(refuse)
  return cluster
}

const workload = (kind: SelectableKind, name: string): PodsOf => ({ type: 'workload', kind, name })
const of = (namespace: string, pods: PodsOf, containers: readonly string[] = []) => ({
  namespace,
  of: pods,
  containers,
})

/** What is told, in words: "cart-0/app", "cart-0/app whole joined", "selected 0: 3", "selected 0: 0 forbidden". */
function open({ api }: FakeNamespaces, request: Partial<StreamRequest>) {
  const told: string[] = []
  const problems: string[] = []
  const ways = { hub: createWatchHub(0), api, signal: abort.signal, fail: (error: unknown) => mistakes.push(error) }
  const selections = openSelections(
    ways,
    { selections: [], sources: [], follow: true, ...request },
    {
      join: ({ details, container, whole, joinedAt }) =>
        told.push(`${details.pod.name}/${container}${whole ? ' whole' : ''}${joinedAt === null ? '' : ' joined'}`),
      selected(selection, containers, problem) {
        told.push(`selected ${selection}: ${containers}${problem === null ? '' : ` ${problem.code}`}`)
        if (problem !== null) problems.push(`${problem.message}. ${problem.hint}`)
      },
    },
  )
  close = selections.close
  return { told, problems, settled: selections.settled }
}

const rows = [
  { name: 'a pod', pods: { type: 'pod', name: 'db-0' }, found: ['db-0/app'] },
  {
    name: 'a Deployment',
    pods: workload('Deployment', 'cart'),
    found: ['cart-a-1/init', 'cart-a-1/app', 'cart-b-1/app'],
  },
  { name: 'a ReplicaSet', pods: workload('ReplicaSet', 'cart-b'), found: ['cart-b-1/app'] },
  { name: 'a StatefulSet', pods: workload('StatefulSet', 'db'), found: ['db-0/app'] },
  { name: 'a DaemonSet', pods: workload('DaemonSet', 'agent'), found: ['agent-x/app', 'agent-x/debug'] },
  { name: 'a Job', pods: workload('Job', 'report-29000001'), found: ['report-29000001-x/app'] },
  {
    name: 'a CronJob with all its Jobs, those that are gone included',
    pods: workload('CronJob', 'report'),
    found: ['report-29000001-x/app', 'report-29000002-x/app', 'report-by-hand-x/app'],
  },
  {
    name: 'a label selector',
    pods: { type: 'labelSelector', labelSelector: 'tier in (data),!old' },
    found: ['db-0/app'],
  },
] as const satisfies readonly { name: string; pods: PodsOf; found: readonly string[] }[]

/** One of each kind. */
function fill({ put }: FakeNamespaces) {
  put('replicasets', 'shop', ownerObject('shop', 'cart-a', ['Deployment', 'cart']))
  put('replicasets', 'shop', ownerObject('shop', 'cart-b', ['Deployment', 'cart']))
  put('jobs', 'shop', ownerObject('shop', 'report-29000001', ['CronJob', 'report']))
  put('jobs', 'shop', ownerObject('shop', 'report-by-hand', ['CronJob', 'report']))
  const pods = [
    { name: 'cart-a-1', owner: ['ReplicaSet', 'cart-a'], init: ['init'], labels: { 'pod-template-hash': 'a' } },
    { name: 'cart-b-1', owner: ['ReplicaSet', 'cart-b'], labels: { 'pod-template-hash': 'b' } },
    { name: 'db-0', owner: ['StatefulSet', 'db'], labels: { tier: 'data' } },
    { name: 'db-old', labels: { tier: 'data', old: '' } },
    { name: 'agent-x', owner: ['DaemonSet', 'agent'], ephemeral: ['debug'] },
    { name: 'report-29000001-x', owner: ['Job', 'report-29000001'] },
    { name: 'report-29000002-x', owner: ['Job', 'report-29000002'] },
    { name: 'report-by-hand-x', owner: ['Job', 'report-by-hand'] },
  ] as const
  for (const pod of pods) put('pods', 'shop', podObject('shop', pod))
}

for (const { name, pods, found } of rows) {
  test(`finds all containers of ${name}`, async () => {
    const started = await start()
    fill(started)
    const { told, settled } = open(started, { selections: [of('shop', pods)] })
    await settled
    expect(told).toEqual([...found, `selected 0: ${found.length}`])
  })
}

test('pods that come are told whole and once; what goes is counted', async () => {
  const started = await start()
  started.put('pods', 'shop', podObject('shop', { name: 'a' }))
  const { told, settled } = open(started, { selections: [of('shop', { type: 'namespace' })] })
  await settled
  started.put('pods', 'shop', podObject('shop', { name: 'b', containers: ['app', 'proxy'] }))
  await vi.waitFor(() => expect(told).toHaveLength(5))
  started.put('pods', 'shop', podObject('shop', { name: 'a', ephemeral: ['debug'] }))
  await vi.waitFor(() => expect(told).toHaveLength(7))
  started.remove('shop', 'b')
  await vi.waitFor(() => expect(told).toHaveLength(8))
  started.put('pods', 'shop', podObject('shop', { name: 'b', uid: 'another' }))
  await vi.waitFor(() => expect(told).toHaveLength(10))
  expect(told).toEqual([
    'a/app',
    'selected 0: 1',
    'b/app whole joined',
    'b/proxy whole',
    'selected 0: 3',
    'a/debug whole',
    'selected 0: 4',
    'selected 0: 2',
    'b/app whole joined',
    'selected 0: 3',
  ])
})

test('what several selections have in common comes once, and in each namespace there is one list and one watch', async () => {
  const started = await start()
  for (const namespace of ['shop', 'infra']) {
    started.put('pods', namespace, podObject(namespace, { name: `${namespace}-1`, labels: { app: 'cart' } }))
    started.put('pods', namespace, podObject(namespace, { name: `${namespace}-2` }))
  }
  const selector: PodsOf = { type: 'labelSelector', labelSelector: 'app=cart' }
  const selections = [of('shop', selector), of('shop', { type: 'namespace' }), of('infra', selector)]
  const { told, settled } = open(started, { selections })
  await settled
  expect(told.toSorted()).toEqual([
    'infra-1/app',
    'selected 0: 1',
    'selected 1: 2',
    'selected 2: 1',
    'shop-1/app',
    'shop-2/app',
  ])
  await vi.waitFor(() => expect(started.requests).toHaveLength(4))
})

test('containers by name; where no pod has them, it is said which there are', async () => {
  const started = await start()
  started.put('pods', 'shop', podObject('shop', { name: 'a', containers: ['app', 'proxy'] }))
  const all: PodsOf = { type: 'namespace' }
  const { told, problems, settled } = open(started, {
    selections: [of('shop', all, ['proxy', 'none']), of('shop', all, ['none'])],
  })
  await settled
  expect(told).toEqual(['a/proxy', 'selected 0: 1', 'selected 1: 0 container-not-found'])
  expect(problems[0]).toContain('app, proxy')
})

test('what the reader has already is not told again, and what has come since is read whole', async () => {
  const started = await start()
  for (const name of ['a', 'b']) {
    started.put('pods', 'shop', podObject('shop', { name, containers: ['app', 'proxy'] }))
  }
  const source = { namespace: 'shop', pod: 'a', container: 'app', previous: false, resume: null, podUid: 'uid-a' }
  const selections = [{ ...of('shop', { type: 'namespace' }), resumed: true }]
  const { told, settled } = open(started, { sources: [source], selections })
  await settled
  expect(told).toEqual(['a/proxy whole', 'b/app whole joined', 'b/proxy whole', 'selected 0: 4'])
})

test('where one of two namespaces may not be read, the other goes on', async () => {
  const started = await start(({ path }) => (path.includes('/infra/') ? 403 : null))
  started.put('pods', 'shop', podObject('shop', { name: 'a' }))
  const { told, problems, settled } = open(started, {
    selections: [of('infra', { type: 'namespace' }), of('shop', { type: 'namespace' })],
  })
  await settled
  expect(told.toSorted()).toEqual(['a/app', 'selected 0: 0 forbidden', 'selected 1: 1'])
  expect(problems[0]).toContain('list pods in the namespace infra')
})

const fallbacks = [
  { kind: 'Deployment', name: 'cart', lacks: 'replicasets', found: 3 },
  { kind: 'CronJob', name: 'report', lacks: 'jobs', found: 2 },
] as const
for (const { kind, name, lacks, found } of fallbacks) {
  test(`without the right to list ${lacks} the pods of a ${kind} are found, and the missing right is told`, async () => {
    const started = await start(({ path }) => (path.includes(`/${lacks}`) ? 403 : null))
    fill(started)
    const { told, problems, settled } = open(started, { selections: [of('shop', workload(kind, name))] })
    await settled
    expect(told.at(-1)).toBe(`selected 0: ${found} forbidden`)
    expect(problems[0]).toMatch(
      new RegExp(`list ${lacks} in the namespace shop: the pods of the ${kind} ${name} are told`),
    )
  })
}

test('a workload that is not there is told from one without pods; its pods join when they come', async () => {
  const started = await start()
  started.put('statefulsets', 'shop', ownerObject('shop', 'db'))
  const selections = [of('shop', workload('StatefulSet', 'db')), of('shop', workload('StatefulSet', 'bd'))]
  const { told, settled } = open(started, { selections })
  await settled
  expect(told.toSorted()).toEqual(['selected 0: 0', 'selected 1: 0 not-found'])
  started.put('pods', 'shop', podObject('shop', { name: 'bd-0', owner: ['StatefulSet', 'bd'] }))
  await vi.waitFor(() => expect(told.slice(2)).toEqual(['bd-0/app whole joined', 'selected 1: 1']))
})

test('a selection with too many containers opens none and says how to narrow it down; the others go on', async () => {
  const started = await start()
  for (let at = 0; at <= sourcesMax; at++) started.put('pods', 'crowd', podObject('crowd', { name: `p-${at}` }))
  started.put('pods', 'shop', podObject('shop', { name: 'a' }))
  const { told, problems, settled } = open(started, {
    selections: [of('crowd', { type: 'namespace' }), of('shop', { type: 'namespace' })],
  })
  await settled
  expect(told.toSorted()).toEqual(['a/app', `selected 0: ${sourcesMax + 1} too-many-containers`, 'selected 1: 1'])
  expect(problems[0]).toContain('Narrow it down: name the containers')
  started.remove('crowd', 'p-0')
  started.remove('crowd', 'p-1')
  await vi.waitFor(() => expect(told).toHaveLength(3 + sourcesMax))
  expect(told.at(-1)).toBe(`selected 0: ${sourcesMax - 1}`)
  expect(told).toContain('p-7/app')
})

test('what is not followed waits for a list that fails for a moment', async () => {
  let failures = 2
  const started = await start(() => (failures-- > 0 ? 503 : null))
  started.put('pods', 'shop', podObject('shop', { name: 'a' }))
  const { told, settled } = open(started, { selections: [of('shop', { type: 'namespace' })], follow: false })
  await settled
  expect(told).toEqual(['selected 0: 0 cluster-error', 'a/app', 'selected 0: 1'])
})
