import { expect, test } from 'vitest'
import { exampleContainer, examplePod, exampleTime } from '@/lib/core/pods/example-pod.ts'
import { blockerOf, chooseContainer } from './choose-container.ts'

const failing = exampleContainer({
  name: 'wait-for-db',
  kind: 'init',
  restartCount: 4,
  state: { type: 'waiting', reason: 'CrashLoopBackOff', message: null },
  lastTerminated: {
    exitCode: 1,
    signal: null,
    reason: 'Error',
    message: null,
    startedAt: exampleTime(0),
    finishedAt: exampleTime(9),
  },
})
const waiting = exampleContainer({
  name: 'app',
  ready: false,
  state: { type: 'waiting', reason: 'PodInitializing', message: null },
})
const blocked = examplePod({ containers: [failing, waiting] })

test('the container that the link names is shown, whatever it is doing', () => {
  expect(chooseContainer(blocked, 'app')).toBe(waiting)
  expect(chooseContainer(blocked, 'other')).toBeNull()
})

test('without a name it is the default one', () => {
  expect(chooseContainer(examplePod(), null)?.name).toBe('app')
})

test('where the default one cannot start, it is the one that is to blame', () => {
  expect(chooseContainer(blocked, null)).toBe(failing)
  expect(blockerOf(blocked, waiting)).toBe(failing)
})

test('where nobody is to blame, it is the default one that waits', () => {
  const done = exampleContainer({ name: 'prepare', kind: 'init' })
  expect(chooseContainer(examplePod({ containers: [done, waiting] }), null)).toBe(waiting)
})
