import { expect, test } from 'vitest'
import { toTimestamp } from '../logs/timestamp.ts'
import type { Container, ContainerState, TerminatedState } from './pod.ts'
import { isCrash, runsOf, runToOpen } from './runs.ts'

const at = (text: string) => toTimestamp(`2026-01-02T${text}Z`)
const now = Date.parse('2026-01-02T03:00:30Z')

const crash: TerminatedState = {
  exitCode: 3,
  signal: null,
  reason: 'Error',
  message: null,
  startedAt: at('02:58:00'),
  finishedAt: at('02:59:00'),
}
const running = (since: string): ContainerState => ({ type: 'running', startedAt: at(since) })
const backOff: ContainerState = { type: 'waiting', reason: 'CrashLoopBackOff', message: null }

function container(
  state: ContainerState | null,
  lastTerminated: TerminatedState | null,
  restartCount: number,
): Container {
  return {
    name: 'app',
    kind: 'app',
    image: 'shop/cart:1',
    ready: false,
    restartCount,
    state,
    lastTerminated,
    memoryLimit: null,
  }
}

const rows = [
  { name: 'not reported yet', container: container(null, null, 0), runs: [], open: null },
  {
    name: 'pulling its image',
    container: container({ type: 'waiting', reason: 'ErrImagePull', message: null }, null, 0),
    runs: [],
    open: null,
  },
  { name: 'first run', container: container(running('02:00:00'), null, 0), runs: [[0, false]], open: 0 },
  {
    name: 'ended, and the run before it is gone',
    container: container({ type: 'terminated', ...crash }, crash, 4),
    runs: [[4, false]],
    open: 4,
  },
  { name: 'backing off: the last run, once', container: container(backOff, crash, 4), runs: [[4, false]], open: 4 },
  {
    name: 'running again within a crash loop opens on the run that crashed',
    container: container(running('03:00:20'), crash, 4),
    runs: [
      [4, false],
      [3, true],
    ],
    open: 3,
  },
  {
    name: 'running for long after a crash opens on the run of now',
    container: container(running('02:59:01'), crash, 4),
    runs: [
      [4, false],
      [3, true],
    ],
    open: 4,
  },
  {
    name: 'restarted once is no loop',
    container: container(running('03:00:20'), crash, 1),
    runs: [
      [1, false],
      [0, true],
    ],
    open: 1,
  },
  {
    name: 'a restart after a clean end is no crash',
    container: container(running('03:00:20'), { ...crash, exitCode: 0, reason: 'Completed' }, 4),
    runs: [
      [4, false],
      [3, true],
    ],
    open: 4,
  },
] as const

for (const { name, container, runs, open } of rows) {
  test(`knows the runs of a container: ${name}`, () => {
    expect(runsOf(container).map((run) => [run.restartCount, run.previous])).toEqual(runs)
    expect(runToOpen(container, now)?.restartCount ?? null).toBe(open)
  })
}

test('an OOM kill with exit code 0 is a crash', () => {
  expect(isCrash({ ...crash, exitCode: 0, reason: 'OOMKilled' })).toBe(true)
  expect(isCrash({ ...crash, exitCode: 0, reason: 'Completed' })).toBe(false)
})
