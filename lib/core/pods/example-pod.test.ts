import { expect, test } from 'vitest'
import { exampleContainer, examplePod, exampleSeconds, exampleTime } from './example-pod.ts'

test('an example differs only in what is said', () => {
  expect(examplePod({ name: 'a' })).toEqual({ ...examplePod(), name: 'a', uid: 'uid-a' })
  expect(exampleContainer({ ready: false })).toEqual({ ...exampleContainer(), ready: false })
  expect(Date.parse(exampleTime(5))).toBe((exampleSeconds + 5) * 1000)
})
