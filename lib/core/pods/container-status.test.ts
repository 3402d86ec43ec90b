import { expect, test } from 'vitest'
import { containerStatus, isStuck } from './container-status.ts'
import { exampleContainer, exampleTime } from './example-pod.ts'
import type { ContainerState, TerminatedState } from './pod.ts'

const ended = (differences: Partial<TerminatedState>): ContainerState => ({
  type: 'terminated',
  exitCode: 0,
  signal: null,
  reason: null,
  message: null,
  startedAt: exampleTime(0),
  finishedAt: exampleTime(9),
  ...differences,
})
const waiting = (reason: string | null): ContainerState => ({ type: 'waiting', reason, message: null })

const rows = [
  { name: 'running', container: {}, word: 'Running', tone: 'ok' },
  { name: 'running but not ready', container: { ready: false }, word: 'NotReady', tone: 'busy' },
  { name: 'an init container at work', container: { kind: 'init', ready: false }, word: 'Running', tone: 'busy' },
  {
    name: 'a debug container, which is never ready',
    container: { kind: 'ephemeral', ready: false },
    word: 'Running',
    tone: 'ok',
  },
  { name: 'not reported yet', container: { state: null }, word: 'Waiting', tone: 'busy' },
  { name: 'waiting without a reason', container: { state: waiting(null) }, word: 'Waiting', tone: 'busy' },
  {
    name: 'being created',
    container: { state: waiting('ContainerCreating') },
    word: 'ContainerCreating',
    tone: 'busy',
  },
  {
    name: 'after the init ones',
    container: { state: waiting('PodInitializing') },
    word: 'PodInitializing',
    tone: 'busy',
  },
  { name: 'backing off', container: { state: waiting('CrashLoopBackOff') }, word: 'CrashLoopBackOff', tone: 'bad' },
  { name: 'no such image', container: { state: waiting('ErrImageNeverPull') }, word: 'ErrImageNeverPull', tone: 'bad' },
  {
    name: 'no such Secret',
    container: { state: waiting('CreateContainerConfigError') },
    word: 'CreateContainerConfigError',
    tone: 'bad',
  },
  { name: 'done', container: { state: ended({ reason: 'Completed' }) }, word: 'Completed', tone: 'done' },
  { name: 'failed', container: { state: ended({ reason: 'Error', exitCode: 1 }) }, word: 'Error', tone: 'bad' },
  {
    name: 'out of memory with exit code 0, when a child of the process was killed',
    container: { state: ended({ reason: 'OOMKilled' }) },
    word: 'OOMKilled',
    tone: 'bad',
  },
  { name: 'ended without a reason', container: { state: ended({ exitCode: 3 }) }, word: 'ExitCode:3', tone: 'bad' },
  {
    name: 'killed without a reason',
    container: { state: ended({ exitCode: 137, signal: 9 }) },
    word: 'Signal:9',
    tone: 'bad',
  },
] as const

for (const { name, container, word, tone } of rows) {
  test(`says what a container is doing: ${name}`, () => {
    expect(containerStatus(exampleContainer(container))).toEqual({ word, tone })
  })
}

test('only what does not pass by itself is stuck', () => {
  expect([waiting('ImagePullBackOff'), waiting('PodInitializing'), waiting(null), null].map(isStuck)).toEqual([
    true,
    false,
    false,
    false,
  ])
})
