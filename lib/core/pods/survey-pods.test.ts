import { expect, test } from 'vitest'
import { exampleContainer, examplePod, exampleSeconds } from './example-pod.ts'
import { surveyPods } from './survey-pods.ts'

test('every pod is looked at, in order of names', () => {
  const waiting = { type: 'waiting', reason: 'ErrImagePull', message: null } as const
  const broken = examplePod({ name: 'b', containers: [exampleContainer({ state: waiting, ready: false })] })
  const found = surveyPods([broken, examplePod({ name: 'a' })], exampleSeconds * 1000)
  expect(found.map(({ pod, status, attention }) => [pod.name, status.word, attention?.reason ?? null])).toEqual([
    ['a', 'Running', null],
    ['b', 'ErrImagePull', 'ErrImagePull'],
  ])
})

test('a pod is looked at anew when it or the time has changed', () => {
  const pod = examplePod()
  const [first] = surveyPods([pod], 1_000)
  expect(surveyPods([pod], 1_000)[0]).toBe(first)
  expect(surveyPods([pod], 2_000)[0]).not.toBe(first)
  expect(surveyPods([{ ...pod, phase: 'Succeeded' }], 2_000)[0]?.status.word).toBe('Completed')
})

test('5,000 pods take a few frames at most', () => {
  const pods = Array.from({ length: 5_000 }, (_, at) => examplePod({ name: `pod-${at}` }))
  const begun = performance.now()
  expect(surveyPods(pods, exampleSeconds * 1000)).toHaveLength(5_000)
  expect(performance.now() - begun).toBeLessThan(250)
})
