import { expect, test } from 'vitest'
import { describeRun } from './describe-run.ts'
import type { TerminatedState } from './pod.ts'

const end: TerminatedState = {
  exitCode: 137,
  signal: null,
  reason: 'OOMKilled',
  message: null,
  startedAt: null,
  finishedAt: null,
}

const rows = [
  { terminated: null, says: 'run 4, now' },
  { terminated: end, says: 'run 4, exit 137 OOMKilled' },
  { terminated: { ...end, exitCode: 1, reason: 'Error' }, says: 'run 4, exit 1 Error' },
  { terminated: { ...end, exitCode: 0, reason: 'Completed' }, says: 'run 4, Completed' },
  { terminated: { ...end, exitCode: 0 }, says: 'run 4, OOMKilled' },
  { terminated: { ...end, exitCode: 3, reason: null }, says: 'run 4, exit 3' },
]

for (const { terminated, says } of rows) {
  test(`a run is named by its restart count and its end: ${says}`, () => {
    expect(describeRun({ restartCount: 4, previous: false, terminated })).toBe(says)
  })
}
