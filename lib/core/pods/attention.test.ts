import { expect, test } from 'vitest'
import { attentionOf } from './attention.ts'
import { exampleContainer, examplePod, exampleSeconds, exampleTime } from './example-pod.ts'
import type { ContainerState, TerminatedState } from './pod.ts'

/** Ten minutes after the examples began. */
const now = (exampleSeconds + 600) * 1000
const crash: TerminatedState = {
  exitCode: 3,
  signal: null,
  reason: 'Error',
  message: null,
  startedAt: exampleTime(500),
  finishedAt: exampleTime(550),
}
const running = (at: number): ContainerState => ({ type: 'running', startedAt: exampleTime(at) })
const waiting = (reason: string, message: string | null = null): ContainerState => ({
  type: 'waiting',
  reason,
  message,
})
const containers = (differences: Parameters<typeof exampleContainer>[0]) => [exampleContainer(differences)]

const rows = [
  { name: 'all is well', pod: {}, says: null },
  { name: 'a job that is done', pod: { phase: 'Succeeded' }, says: null },
  {
    name: 'crash-looping',
    pod: {
      containers: containers({
        state: waiting('CrashLoopBackOff'),
        lastTerminated: crash,
        restartCount: 7,
        ready: false,
      }),
    },
    says: 'bad CrashLoopBackOff app run 7: The last run ended with exit code 3.',
  },
  {
    name: 'just crashed',
    pod: { containers: containers({ state: { type: 'terminated', ...crash }, restartCount: 1, ready: false }) },
    says: 'bad Error app run 1: The last run ended with exit code 3.',
  },
  {
    name: 'killed for memory and up again: its log is that of the run before',
    pod: {
      containers: containers({
        state: running(560),
        lastTerminated: { ...crash, exitCode: 0, reason: 'OOMKilled' },
        restartCount: 2,
      }),
    },
    says: 'warn OOMKilled app run 1: The last run ended with exit code 0, OOMKilled.',
  },
  {
    name: 'a termination message is told',
    pod: { containers: containers({ state: { type: 'terminated', ...crash, message: 'no config\n' }, ready: false }) },
    says: 'bad Error app run 0: The last run ended with exit code 3: no config',
  },
  {
    name: 'a crash long ago',
    pod: {
      containers: containers({
        state: running(-5_000),
        lastTerminated: { ...crash, finishedAt: exampleTime(-5_001) },
        restartCount: 1,
      }),
    },
    says: null,
  },
  {
    name: 'an image that cannot be pulled',
    pod: {
      phase: 'Pending',
      containers: containers({ state: waiting('ImagePullBackOff', 'no such image'), ready: false }),
    },
    says: 'bad ImagePullBackOff app no run: no such image',
  },
  {
    name: 'no node can take it',
    pod: {
      phase: 'Pending',
      reason: 'Unschedulable',
      message: '0/3 nodes are available',
      containers: containers({ state: null, ready: false }),
    },
    says: 'warn Unschedulable no container no run: 0/3 nodes are available',
  },
  {
    name: 'not ready for long',
    pod: { containers: containers({ state: running(0), ready: false }) },
    says: 'warn NotReady app no run: It runs, but its readiness probe does not pass.',
  },
  { name: 'not ready yet', pod: { containers: containers({ state: running(590), ready: false }) }, says: null },
  {
    name: 'being created for long',
    pod: {
      phase: 'Pending',
      containers: containers({ state: waiting('ContainerCreating', 'no volume'), ready: false }),
    },
    says: 'warn ContainerCreating app no run: no volume',
  },
  {
    name: 'waiting for an init container that takes its time',
    pod: {
      phase: 'Pending',
      containers: [
        exampleContainer({ name: 'init', kind: 'init', state: running(0), ready: false }),
        exampleContainer({ state: waiting('PodInitializing'), ready: false }),
      ],
    },
    says: null,
  },
  {
    name: 'the worse of two containers',
    pod: {
      containers: [
        exampleContainer({ name: 'slow', state: running(0), ready: false }),
        exampleContainer({ name: 'broken', state: waiting('CrashLoopBackOff'), lastTerminated: crash, ready: false }),
      ],
    },
    says: 'bad CrashLoopBackOff broken run 0: The last run ended with exit code 3.',
  },
  {
    name: 'evicted',
    pod: { phase: 'Failed', reason: 'Evicted', message: 'low on memory', containers: [] },
    says: 'bad Evicted no container no run: low on memory',
  },
  { name: 'being deleted', pod: { deletedAt: exampleTime(590) }, says: null },
  {
    name: 'deleted, but still there',
    pod: { deletedAt: exampleTime(300) },
    says: 'warn Terminating no container no run: It was deleted, but its containers or a finalizer keep it.',
  },
  {
    name: 'a debug container that failed is nobody’s trouble',
    pod: {
      containers: [
        exampleContainer(),
        exampleContainer({ kind: 'ephemeral', state: { type: 'terminated', ...crash }, ready: false }),
      ],
    },
    says: null,
  },
] as const

for (const { name, pod, says } of rows) {
  test(`says why a pod needs attention: ${name}`, () => {
    const found = attentionOf(examplePod(pod), now)
    if (found === null) return expect(found).toBe(says)
    const run = found.run === null ? 'no run' : `run ${found.run.restartCount}`
    expect(`${found.tone} ${found.reason} ${found.container?.name ?? 'no container'} ${run}: ${found.detail}`).toBe(
      says,
    )
  })
}
