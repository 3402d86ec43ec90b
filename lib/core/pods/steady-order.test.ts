import { expect, test } from 'vitest'
import { exampleContainer, examplePod, exampleSeconds } from './example-pod.ts'
import { groupPods, type PodGroup } from './group-pods.ts'
import type { Pod } from './pod.ts'
import { inSteadyOrder, orderOf } from './steady-order.ts'
import { surveyPods } from './survey-pods.ts'

const stuck = [exampleContainer({ state: { type: 'waiting', reason: 'ErrImagePull', message: null }, ready: false })]
const pod = (name: string, differences: Partial<Pod> = {}) =>
  examplePod({ name, workload: { kind: 'Deployment', name: name.slice(0, 1) }, ...differences })
const grouped = (...pods: readonly Pod[]) => groupPods(surveyPods(pods, exampleSeconds * 1000), [])
const names = (groups: readonly PodGroup[]) =>
  groups.map(({ name, pods }) => [name, ...pods.map((one) => one.pod.name)])

test('what breaks keeps its place while the order is held', () => {
  const before = orderOf(grouped(pod('a-1'), pod('b-1'), pod('b-2')))
  const after = grouped(pod('a-1'), pod('b-1'), pod('b-2', { containers: stuck }))
  expect(names(after)).toEqual([
    ['b', 'b-2', 'b-1'],
    ['a', 'a-1'],
  ])
  expect(names(inSteadyOrder(after, before))).toEqual([
    ['a', 'a-1'],
    ['b', 'b-1', 'b-2'],
  ])
})

test('what is new comes last, and what is gone leaves no hole', () => {
  const before = orderOf(grouped(pod('b-1'), pod('c-1'), pod('c-2')))
  const after = grouped(pod('a-1'), pod('c-0'), pod('c-2'))
  expect(names(inSteadyOrder(after, before))).toEqual([
    ['c', 'c-2', 'c-0'],
    ['a', 'a-1'],
  ])
})
