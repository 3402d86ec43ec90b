import { expect, test } from 'vitest'
import { selectionsMax } from '../logs/limits.ts'
import { examplePod } from './example-pod.ts'
import { groupPath } from './group-path.ts'
import { surveyPods } from './survey-pods.ts'

const pods = (count: number) =>
  surveyPods(
    Array.from({ length: count }, (_, at) => examplePod({ name: `cart-${at}`, uid: `${at}` })),
    0,
  )

test('a workload leads to the log of all its pods, those to come too', () => {
  expect(groupPath('shop', { kind: 'Deployment', name: 'cart', pods: pods(2) })).toBe(
    '/logs?source=shop/deployment/cart',
  )
})

test('pods of a kind that cannot be asked for, and of nobody, are named', () => {
  const path = '/logs?source=shop/pod/cart-0&source=shop/pod/cart-1'
  expect(groupPath('shop', { kind: 'Rollout', name: 'cart', pods: pods(2) })).toBe(path)
  expect(groupPath('shop', { kind: null, name: 'No workload', pods: pods(2) })).toBe(path)
})

test('where there is no pod, or more than a link can name, there is no such log', () => {
  expect(groupPath('shop', { kind: 'Deployment', name: 'cart', pods: [] })).toBeNull()
  expect(groupPath('shop', { kind: null, name: 'No workload', pods: pods(selectionsMax + 1) })).toBeNull()
})
