import { describe, expect, test } from 'vitest'
import type { LogSource } from '../logs/log-source.ts'
import { timestampFrom } from '../logs/timestamp.ts'
import { Problem, problemToJson } from '../problems/problem.ts'
import type { StreamEvent } from '../wire/stream-record.ts'
import { describeEvent, describeTermination } from './describe-event.ts'

const log: LogSource = {
  namespace: 'shop',
  pod: 'cart-0',
  podUid: 'u',
  container: 'app',
  kind: 'app',
  restartCount: 3,
  previous: false,
  node: null,
}
const from = timestampFrom(100, 0)
const to = timestampFrom(102, 0)
const killed = { exitCode: 137, reason: 'OOMKilled', finishedAt: null }
const problem = problemToJson(new Problem('node-unreachable', 'node-2 did not answer.'))

const cases: readonly [StreamEvent, string][] = [
  [
    { type: 'closed', source: 0, reason: 'restarted', termination: killed },
    'restarted: exit 137, OOMKilled, run 3 → 4',
  ],
  [{ type: 'closed', source: 0, reason: 'restarted', termination: null }, 'restarted: run 3 → 4'],
  [{ type: 'closed', source: 0, reason: 'ended', termination: killed }, 'ended: exit 137, OOMKilled'],
  [{ type: 'closed', source: 0, reason: 'ended', termination: null }, 'ended'],
  [{ type: 'closed', source: 0, reason: 'deleted', termination: null }, 'cart-0 was deleted'],
  [{ type: 'closed', source: 0, reason: 'completed', termination: null }, 'end of what was asked for'],
  [{ type: 'closed', source: 0, reason: 'forbidden', termination: null }, 'you may no longer read this log'],
  [{ type: 'closed', source: 0, reason: 'gave-up', termination: null }, 'gave up reading this log'],
  [
    { type: 'gap', source: 0, lines: 1204, from, to, reason: 'slow-reader' },
    'gap: 1,204 lines lost, slow reader, 40–42',
  ],
  [{ type: 'gap', source: 0, lines: 1, from: null, to: null, reason: 'rotation' }, 'gap: 1 line lost, rotated away'],
  [
    { type: 'gap', source: 0, lines: null, from, to, reason: 'node-lost' },
    'gap: lines lost, nobody knows how many, node lost, 40–42',
  ],
  [{ type: 'problem', source: 0, problem }, 'the node of this pod did not answer: node-2 did not answer.'],
  [
    { type: 'resuming', source: 0, attempt: 2, delayMs: 500 },
    'connection to the cluster lost, attempt 2 to take it up again',
  ],
  [{ type: 'source', source: 0, ...log }, 'cart-0 / app: run 3'],
  [{ type: 'opened', source: 0 }, 'connected to the log'],
  [{ type: 'end' }, 'end of the log'],
  [{ type: 'hello', version: '1' }, 'connected'],
  [{ type: 'heartbeat' }, 'connected'],
]

describe('an event row says what happened', () => {
  test.each(cases)('%j → %s', (event, text) => {
    expect(describeEvent(event, log, (timestamp) => timestamp.slice(17, 19)).text).toBe(text)
  })
})

test('a gap and a problem stand out, a restart does not', () => {
  const toneOf = (event: StreamEvent) => describeEvent(event, log, String).tone
  expect(toneOf({ type: 'gap', source: 0, lines: 1, from, to, reason: 'rotation' })).toBe('problem')
  expect(toneOf({ type: 'problem', source: null, problem })).toBe('problem')
  expect(toneOf({ type: 'closed', source: 0, reason: 'restarted', termination: null })).toBe('quiet')
})

test('an event of a source that is not known is said without it', () => {
  const words = describeEvent({ type: 'closed', source: 9, reason: 'restarted', termination: killed }, null, String)
  expect(words.text).toBe('restarted: exit 137, OOMKilled')
})

test('reasons that only repeat the exit code are left out', () => {
  expect(describeTermination({ exitCode: 1, reason: 'Error' })).toBe('exit 1')
  expect(describeTermination({ exitCode: 0, reason: 'Completed' })).toBe('exit 0')
  expect(describeTermination({ exitCode: 0, reason: 'OOMKilled' })).toBe('exit 0, OOMKilled')
  expect(describeTermination({ exitCode: 2, reason: null })).toBe('exit 2')
})

const named: readonly [StreamEvent, string][] = [
  [{ type: 'joined', source: 0, at: from }, 'cart-0 joined'],
  [{ type: 'closed', source: 0, reason: 'deleted', termination: null }, 'cart-0 was deleted'],
  [
    { type: 'closed', source: 0, reason: 'restarted', termination: killed },
    'x2x1 app restarted: exit 137, OOMKilled, run 3 → 4',
  ],
  [{ type: 'closed', source: 0, reason: 'gave-up', termination: null }, 'x2x1 app: gave up reading this log'],
  [
    { type: 'gap', source: 0, lines: 1, from: null, to: null, reason: 'rotation' },
    'x2x1 app: gap: 1 line lost, rotated away',
  ],
]
for (const [event, words] of named) {
  test(`among several sources an event says whose it is: ${words}`, () => {
    expect(describeEvent(event, log, String, 'x2x1 app').text).toBe(words)
  })
}
