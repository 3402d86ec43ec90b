import { describe, expect, test } from 'vitest'
import { type Progress, planRead, type Want } from './plan-read.ts'
import { ended, podOf, running, waiting } from './pod-fixtures.ts'

const want: Want = { namespace: 'shop', pod: 'cart-0', container: 'app', previous: false, follow: true }
const fresh: Progress = { run: null, drained: false }
const at = (restartCount: number, drained = false): Progress => ({ run: { podUid: 'uid-1', restartCount }, drained })
const exit3 = { exitCode: 3, reason: 'Error', finishedAt: null }

describe('which run a first read gives', () => {
  const rows = [
    {
      name: 'running: the current one',
      pod: podOf({ state: running, restartCount: 2, lastState: ended(3) }),
      previous: false,
      plan: { type: 'read', restartCount: 2, previous: false, over: false },
    },
    {
      name: 'running: the one before',
      pod: podOf({ state: running, restartCount: 2, lastState: ended(3) }),
      previous: true,
      plan: { type: 'read', restartCount: 1, previous: true, over: true },
    },
    {
      name: 'just ended: the one that ended',
      pod: podOf({ state: ended(3), restartCount: 2, lastState: ended(3) }),
      previous: false,
      plan: { type: 'read', restartCount: 2, previous: false, over: true },
    },
    {
      name: 'just ended: the one before it',
      pod: podOf({ state: ended(3), restartCount: 2, lastState: ended(3) }),
      previous: true,
      plan: { type: 'read', restartCount: 1, previous: true, over: true },
    },
    {
      name: 'in back-off: the last one',
      pod: podOf({ state: waiting('CrashLoopBackOff'), restartCount: 2, lastState: ended(3) }),
      previous: false,
      plan: { type: 'read', restartCount: 2, previous: false, over: true },
    },
    {
      name: 'in back-off: the same one as previous',
      pod: podOf({ state: waiting('CrashLoopBackOff'), restartCount: 2, lastState: ended(3) }),
      previous: true,
      plan: { type: 'read', restartCount: 2, previous: false, over: true },
    },
  ] as const
  for (const { name, pod, previous, plan } of rows) {
    test(name, () => expect(planRead(pod, { ...want, previous }, fresh)).toEqual(plan))
  }
})

describe('what cannot be read', () => {
  const rows = [
    { name: 'no such pod', pod: null, want, code: 'pod-not-found' },
    {
      name: 'no such container',
      pod: podOf({ state: running }),
      want: { ...want, container: 'x' },
      code: 'container-not-found',
    },
    {
      name: 'no previous run',
      pod: podOf({ state: running }),
      want: { ...want, previous: true },
      code: 'no-previous-run',
    },
    {
      name: 'waiting, not followed',
      pod: podOf({ state: waiting('ErrImagePull') }),
      want: { ...want, follow: false },
      code: 'container-not-ready',
    },
    {
      name: 'not reported yet, not followed',
      pod: podOf({}),
      want: { ...want, follow: false },
      code: 'container-not-ready',
    },
  ]
  for (const { name, pod, want: wanted, code } of rows) {
    test(name, () => expect(planRead(pod, wanted, fresh)).toMatchObject({ type: 'fail', problem: { code } }))
  }
})

describe('a followed container that has not started is waited for', () => {
  test('its first run', () => {
    const plan = planRead(podOf({ state: waiting('ContainerCreating') }), want, fresh)
    expect(plan).toMatchObject({ type: 'wait', restartCount: 0, problem: { code: 'container-not-ready' } })
  })
  test('its next run', () => {
    const pod = podOf({ state: waiting('CrashLoopBackOff'), restartCount: 2, lastState: ended(3) })
    expect(planRead(pod, want, at(3))).toMatchObject({ type: 'wait', restartCount: 3 })
  })
  test('unless its pod is being deleted, or done', () => {
    const next = at(1)
    expect(planRead(podOf({ state: ended(3), deleted: true }), want, next)).toMatchObject({ reason: 'deleted' })
    expect(planRead(podOf({ state: ended(3), phase: 'Failed' }), want, next)).toMatchObject({ reason: 'ended' })
  })
})

describe('the rest of a run', () => {
  const rows = [
    {
      name: 'still running',
      pod: podOf({ state: running, restartCount: 1, lastState: ended(3) }),
      plan: { type: 'read', previous: false, over: false },
    },
    {
      name: 'ended',
      pod: podOf({ state: ended(3), restartCount: 1 }),
      plan: { type: 'read', previous: false, over: true },
    },
    {
      name: 'the next one runs: it is the previous one now',
      pod: podOf({ state: running, restartCount: 2, lastState: ended(3) }),
      plan: { type: 'read', restartCount: 1, previous: true, over: true },
    },
    {
      name: 'the next one is in back-off: collected',
      pod: podOf({ state: waiting('CrashLoopBackOff'), restartCount: 2, lastState: ended(3) }),
      plan: { type: 'lost' },
    },
    {
      name: 'two later: collected',
      pod: podOf({ state: running, restartCount: 3, lastState: ended(3) }),
      plan: { type: 'lost' },
    },
    { name: 'another pod of the name', pod: podOf({ state: running, uid: 'uid-2' }), plan: { type: 'replaced' } },
    { name: 'no pod any more', pod: null, plan: { type: 'close', reason: 'deleted' } },
  ]
  for (const { name, pod, plan } of rows) test(name, () => expect(planRead(pod, want, at(1))).toMatchObject(plan))
})

describe('after a run has been read to its end', () => {
  const rows = [
    {
      name: 'not followed: done',
      pod: podOf({ state: running }),
      want: { ...want, follow: false },
      plan: { type: 'close', reason: 'completed', termination: null },
    },
    {
      name: 'a previous one: done, and how it ended',
      pod: podOf({ state: running, restartCount: 1, lastState: ended(3) }),
      want: { ...want, previous: true },
      plan: { type: 'close', reason: 'completed', termination: exit3 },
    },
    {
      name: 'the next one runs already',
      pod: podOf({ state: running, restartCount: 1, lastState: ended(3) }),
      want,
      plan: { type: 'next-run', restartCount: 1, termination: exit3 },
    },
    { name: 'always restarted', pod: podOf({ state: ended(0) }), want, plan: { type: 'next-run', restartCount: 1 } },
    {
      name: 'restarted on failure: failed',
      pod: podOf({ state: ended(3), policy: 'OnFailure' }),
      want,
      plan: { type: 'next-run', termination: exit3 },
    },
    {
      name: 'restarted on failure: succeeded',
      pod: podOf({ state: ended(0), policy: 'OnFailure' }),
      want,
      plan: { type: 'close', reason: 'ended' },
    },
    {
      name: 'never restarted',
      pod: podOf({ state: ended(3), policy: 'Never' }),
      want,
      plan: { type: 'close', reason: 'ended', termination: exit3 },
    },
    {
      name: 'its pod is being deleted',
      pod: podOf({ state: ended(3), deleted: true }),
      want,
      plan: { type: 'close', reason: 'deleted', termination: exit3 },
    },
    {
      name: 'in back-off',
      pod: podOf({ state: waiting('CrashLoopBackOff'), lastState: ended(3) }),
      want,
      plan: { type: 'next-run', restartCount: 1, termination: exit3 },
    },
  ]
  for (const { name, pod, want: wanted, plan } of rows) {
    test(name, () => expect(planRead(pod, wanted, at(0, true))).toMatchObject(plan))
  }
})
