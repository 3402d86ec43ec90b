import { expect, test } from 'vitest'
import { exampleContainer, examplePod, exampleSeconds } from './example-pod.ts'
import { groupAttention } from './group-attention.ts'
import { surveyPods } from './survey-pods.ts'

const stuck = (reason: string, restartCount = 0) => [
  exampleContainer({ state: { type: 'waiting', reason, message: null }, restartCount, ready: false }),
]
const of = (name: string) => ({ kind: 'Deployment', name })
const found = groupAttention(
  surveyPods(
    [
      examplePod({ name: 'z-1', workload: of('z'), containers: stuck('CrashLoopBackOff', 2) }),
      examplePod({ name: 'z-2', workload: of('z'), containers: stuck('CrashLoopBackOff', 9) }),
      examplePod({ name: 'z-3', workload: of('z'), containers: stuck('ErrImagePull') }),
      examplePod({ name: 'b-1', workload: of('b') }),
      examplePod({ name: 'alone', workload: null, containers: stuck('ErrImagePull') }),
      examplePod({ name: 'a-1', workload: of('a'), phase: 'Pending', reason: 'Unschedulable', containers: [] }),
    ],
    exampleSeconds * 1000,
  ),
)

test('pods with the same trouble are one, the worst first', () => {
  expect(found.map(({ name, worst, all }) => [name, worst.reason, all.map(({ pod }) => pod.name)])).toEqual([
    ['alone', 'ErrImagePull', ['alone']],
    ['z', 'CrashLoopBackOff', ['z-2', 'z-1']],
    ['z', 'ErrImagePull', ['z-3']],
    ['a', 'Unschedulable', ['a-1']],
  ])
})

test('each has a key of its own', () => {
  expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
})
