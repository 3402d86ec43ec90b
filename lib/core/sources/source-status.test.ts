import { expect, test } from 'vitest'
import { Problem, problemToJson } from '../problems/problem.ts'
import { type SourceStatus, sourceStatus } from './source-status.ts'

const problem = (code: 'container-not-ready' | 'forbidden' | 'cluster-error') => problemToJson(new Problem(code, ''))

const rows: readonly (Parameters<typeof sourceStatus>[0] & { readonly name: string; readonly status: SourceStatus })[] =
  [
    { name: 'being read', phase: 'live', closeReason: null, problem: null, status: 'live' },
    { name: 'asked for', phase: 'opening', closeReason: null, problem: null, status: 'opening' },
    {
      name: 'not started',
      phase: 'opening',
      closeReason: null,
      problem: problem('container-not-ready'),
      status: 'waiting',
    },
    {
      name: 'refused, and tried again',
      phase: 'opening',
      closeReason: null,
      problem: problem('forbidden'),
      status: 'forbidden',
    },
    { name: 'not readable', phase: 'opening', closeReason: null, problem: problem('cluster-error'), status: 'failed' },
    { name: 'cut', phase: 'resuming', closeReason: null, problem: problem('cluster-error'), status: 'resuming' },
    {
      name: 'in back-off',
      phase: 'resuming',
      closeReason: null,
      problem: problem('container-not-ready'),
      status: 'waiting',
    },
    { name: 'done', phase: 'closed', closeReason: 'ended', problem: null, status: 'ended' },
    { name: 'between two runs', phase: 'closed', closeReason: 'restarted', problem: null, status: 'ended' },
    { name: 'gone', phase: 'closed', closeReason: 'deleted', problem: null, status: 'deleted' },
    {
      name: 'taken away',
      phase: 'closed',
      closeReason: 'forbidden',
      problem: problem('forbidden'),
      status: 'forbidden',
    },
    { name: 'given up', phase: 'closed', closeReason: 'gave-up', problem: problem('cluster-error'), status: 'failed' },
    { name: 'given up without a word', phase: 'closed', closeReason: 'gave-up', problem: null, status: 'failed' },
  ]
for (const { name, status, ...reading } of rows) {
  test(`says how a log stands: ${name}`, () => expect(sourceStatus(reading)).toBe(status))
}
