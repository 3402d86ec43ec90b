import { expect, test } from 'vitest'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import type { Container, TerminatedState } from '@/lib/core/pods/pod.ts'
import { chooseRun } from './choose-run.ts'

const startedAt = timestampFrom(10_000, 0)
const crashed: TerminatedState = {
  exitCode: 137,
  signal: null,
  reason: 'OOMKilled',
  message: null,
  startedAt,
  finishedAt: startedAt,
}
const container: Container = {
  name: 'app',
  kind: 'app',
  image: 'i',
  ready: true,
  restartCount: 4,
  state: { type: 'running', startedAt },
  lastTerminated: crashed,
  memoryLimit: null,
}
const nothing = { restartCount: null, previous: false }
const longAfterMs = 20_000_000
const soonAfterMs = 10_010_000

test('without a word in the link it is the newest run', () => {
  expect(chooseRun(container, nothing, longAfterMs).run?.restartCount).toBe(4)
})

test('while the container keeps crashing it is the run that crashed', () => {
  expect(chooseRun(container, nothing, soonAfterMs).run?.restartCount).toBe(3)
})

test('a link that names the run gets it, however it must be asked for now', () => {
  expect(chooseRun(container, { restartCount: 3, previous: false }, longAfterMs).run).toMatchObject({ previous: true })
  expect(chooseRun(container, { restartCount: 4, previous: true }, longAfterMs).run).toMatchObject({ previous: false })
})

test("Kubernetes' own switch gives the run before this one", () => {
  expect(chooseRun(container, { restartCount: null, previous: true }, longAfterMs).run?.restartCount).toBe(3)
})

test('a run that is gone is said to be gone', () => {
  expect(chooseRun(container, { restartCount: 1, previous: false }, longAfterMs)).toMatchObject({
    run: { restartCount: 4 },
    gone: 1,
  })
})

test('where there is no run before this one, that is said', () => {
  const first = { ...container, restartCount: 0, lastTerminated: null }
  expect(chooseRun(first, { restartCount: null, previous: true }, longAfterMs)).toMatchObject({
    run: { restartCount: 0 },
    gone: 'previous',
  })
})

test('a container that never ran has no run', () => {
  const waiting = { ...container, restartCount: 0, lastTerminated: null, state: null }
  expect(chooseRun(waiting, nothing, longAfterMs)).toEqual({ run: null, gone: null })
})
