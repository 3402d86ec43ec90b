import { expect, test } from 'vitest'
import { exampleContainer, examplePod, exampleTime } from './example-pod.ts'
import type { Container, ContainerState } from './pod.ts'
import { podStatus } from './pod-status.ts'

const waiting = (reason: string): ContainerState => ({ type: 'waiting', reason, message: null })
const ended = (exitCode: number, reason: string | null = exitCode === 0 ? 'Completed' : 'Error'): ContainerState => ({
  type: 'terminated',
  exitCode,
  signal: null,
  reason,
  message: null,
  startedAt: exampleTime(0),
  finishedAt: exampleTime(9),
})
const app = (state: ContainerState | null, ready = false, restartCount = 0): Container =>
  exampleContainer({ state, ready, restartCount })
const init = (state: ContainerState | null, restartCount = 0): Container =>
  exampleContainer({ name: 'init', kind: 'init', state, ready: false, restartCount })
const sidecar = (state: ContainerState, ready = true, restartCount = 0): Container =>
  exampleContainer({ name: 'proxy', kind: 'sidecar', state, ready, restartCount })
const running: ContainerState = { type: 'running', startedAt: exampleTime(0) }

const rows = [
  { name: 'one that runs', pod: {}, says: 'Running ok 1/1 0' },
  {
    name: 'nothing reported yet',
    pod: { phase: 'Pending', containers: [init(null), app(null)] },
    says: 'Pending busy 0/1 0',
  },
  {
    name: 'no node can take it',
    pod: { phase: 'Pending', reason: 'Unschedulable', containers: [app(null)] },
    says: 'Unschedulable warn 0/1 0',
  },
  {
    name: 'being created',
    pod: { phase: 'Pending', containers: [app(waiting('ContainerCreating'))] },
    says: 'ContainerCreating busy 0/1 0',
  },
  {
    name: 'the second of three init containers at work',
    pod: {
      phase: 'Pending',
      containers: [init(ended(0)), init(running), init(waiting('PodInitializing')), app(waiting('PodInitializing'))],
    },
    says: 'Init:1/3 busy 0/1 0',
  },
  {
    name: 'an init container that failed',
    pod: { phase: 'Pending', containers: [init(ended(2), 3), app(waiting('PodInitializing'))] },
    says: 'Init:Error bad 0/1 3',
  },
  {
    name: 'an init container that failed without a reason',
    pod: { phase: 'Pending', containers: [init(ended(2, null)), app(waiting('PodInitializing'))] },
    says: 'Init:ExitCode:2 bad 0/1 0',
  },
  {
    name: 'an init container in back-off',
    pod: { phase: 'Pending', containers: [init(waiting('CrashLoopBackOff'), 4), app(waiting('PodInitializing'))] },
    says: 'Init:CrashLoopBackOff bad 0/1 4',
  },
  {
    name: 'a sidecar counts among those that should be ready',
    pod: { containers: [sidecar(running), app(running, true)] },
    says: 'Running ok 2/2 0',
  },
  {
    name: 'a sidecar that runs lets the init containers behind it go on',
    pod: { phase: 'Pending', containers: [sidecar(running), init(running), app(waiting('PodInitializing'))] },
    says: 'Init:1/2 busy 1/2 0',
  },
  {
    name: 'one of two backs off',
    pod: { containers: [app(running, true), app(waiting('CrashLoopBackOff'), false, 14)] },
    says: 'CrashLoopBackOff bad 1/2 14',
  },
  {
    name: 'restarts of init containers that are through do not count',
    pod: { containers: [init(ended(0), 5), app(running, true, 2)] },
    says: 'Running ok 1/1 2',
  },
  {
    name: 'killed for memory with exit code 0',
    pod: { containers: [app(ended(0, 'OOMKilled'))] },
    says: 'OOMKilled bad 0/1 0',
  },
  { name: 'not ready', pod: { containers: [app(running)] }, says: 'NotReady busy 0/1 0' },
  {
    name: 'one of two is done and the other runs',
    pod: { containers: [app(ended(0)), app(running, true)] },
    says: 'Running ok 1/2 0',
  },
  {
    name: 'a job that is done',
    pod: { phase: 'Succeeded', containers: [app(ended(0))] },
    says: 'Completed done 0/1 0',
  },
  { name: 'a job that failed', pod: { phase: 'Failed', containers: [app(ended(1))] }, says: 'Error bad 0/1 0' },
  { name: 'evicted', pod: { phase: 'Failed', reason: 'Evicted', containers: [] }, says: 'Evicted bad 0/0 0' },
  { name: 'failed, nobody says why', pod: { phase: 'Failed', containers: [app(null)] }, says: 'Failed bad 0/1 0' },
  { name: 'being deleted', pod: { deletedAt: exampleTime(30) }, says: 'Terminating busy 1/1 0' },
  {
    name: 'done and being deleted',
    pod: { phase: 'Succeeded', deletedAt: exampleTime(30), containers: [app(ended(0))] },
    says: 'Completed done 0/1 0',
  },
  { name: 'on a node that is lost', pod: { phase: 'Unknown', reason: 'NodeLost' }, says: 'NodeLost warn 1/1 0' },
  {
    name: 'a debug container that has ended says nothing about the pod',
    pod: { containers: [app(running, true), exampleContainer({ kind: 'ephemeral', state: ended(1), ready: false })] },
    says: 'Running ok 1/1 0',
  },
] as const

for (const { name, pod, says } of rows) {
  test(`says what a pod is doing: ${name}`, () => {
    const { word, tone, readyContainers, containers, restarts } = podStatus(examplePod(pod))
    expect(`${word} ${tone} ${readyContainers}/${containers} ${restarts}`).toBe(says)
  })
}
