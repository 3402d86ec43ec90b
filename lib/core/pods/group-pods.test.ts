import { expect, test } from 'vitest'
import { exampleContainer, examplePod, exampleSeconds, exampleTime } from './example-pod.ts'
import { groupPods } from './group-pods.ts'
import type { Pod, Workload, WorkloadKind } from './pod.ts'
import { surveyPods } from './survey-pods.ts'

const now = exampleSeconds * 1000
const deployment = (name: string, desired: number, ready: number, kind: WorkloadKind = 'Deployment'): Workload => ({
  namespace: 'shop',
  kind,
  name,
  uid: `w-${name}`,
  createdAt: exampleTime(0),
  desired,
  ready,
  labels: {},
})
const pod = (name: string, workload: Pod['workload'], differences: Partial<Pod> = {}) =>
  examplePod({ name, workload, ...differences })
const of = (name: string) => ({ kind: 'Deployment', name })
const broken = {
  containers: [exampleContainer({ state: { type: 'waiting', reason: 'ErrImagePull', message: null }, ready: false })],
}
const over = { phase: 'Succeeded', containers: [exampleContainer({ ready: false })] } as const
const grouped = (pods: readonly Pod[], workloads: readonly Workload[] = []) =>
  groupPods(surveyPods(pods, now), workloads)

test('pods stand under their workload, whatever its kind', () => {
  const groups = grouped(
    [
      pod('cart-1', of('cart')),
      pod('cart-2', of('cart')),
      pod('db-0', { kind: 'PostgresCluster', name: 'db' }),
      pod('debug', null),
    ],
    [deployment('cart', 2, 2)],
  )
  expect(groups.map(({ key, kind, ready, desired, pods }) => [key, kind, ready, desired, pods.length])).toEqual([
    ['Deployment/cart', 'Deployment', 2, 2, 2],
    ['PostgresCluster/db', 'PostgresCluster', 1, 1, 1],
    ['', null, 1, null, 1],
  ])
})

test('workloads of one name and different kinds are two', () => {
  const groups = grouped([pod('a', of('x')), pod('b', { kind: 'Job', name: 'x' })])
  expect(groups.map(({ key }) => key)).toEqual(['Deployment/x', 'Job/x'])
})

test('broken workloads come first, finished ones last, and broken pods before whole ones', () => {
  const groups = grouped([
    pod('a-1', of('a')),
    pod('done-1', { kind: 'Job', name: 'done' }, over),
    pod('z-1', of('z')),
    pod('z-2', of('z'), broken),
    pod('y-1', null),
  ])
  expect(groups.map(({ name, tone, attention }) => [name, tone, attention])).toEqual([
    ['z', 'bad', 1],
    ['a', 'ok', 0],
    ['No workload', 'ok', 0],
    ['done', 'done', 0],
  ])
  expect(groups[0]?.pods.map((found) => found.pod.name)).toEqual(['z-2', 'z-1'])
})

test('a workload without pods is done if it wants none, and on its way if it wants some', () => {
  const groups = grouped([], [deployment('asleep', 0, 0), deployment('waiting', 2, 0)])
  expect(groups.map(({ name, tone }) => [name, tone])).toEqual([
    ['waiting', 'busy'],
    ['asleep', 'done'],
  ])
})

test('a workload with too few ready pods is on its way, and keeps its place', () => {
  const groups = grouped([pod('a-1', of('a')), pod('b-1', of('b'))], [deployment('a', 1, 1), deployment('b', 2, 1)])
  expect(groups.map(({ name, tone }) => [name, tone])).toEqual([
    ['a', 'ok'],
    ['b', 'busy'],
  ])
})
