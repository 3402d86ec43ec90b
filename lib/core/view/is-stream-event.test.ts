import { expect, test } from 'vitest'
import { timestampFrom } from '../logs/timestamp.ts'
import { Problem, problemToJson } from '../problems/problem.ts'
import type { StreamEvent } from '../wire/stream-record.ts'
import { isStreamEvent } from './is-stream-event.ts'

const events: readonly StreamEvent[] = [
  { type: 'hello', version: '1' },
  {
    ...{ type: 'source', source: 0, namespace: 'shop', pod: 'cart-0', podUid: 'u', container: 'app' },
    ...{ kind: 'app', restartCount: 3, previous: false, node: null },
  },
  { type: 'opened', source: 0 },
  { type: 'resuming', source: 0, attempt: 1, delayMs: 100 },
  { type: 'closed', source: 0, reason: 'ended', termination: { exitCode: 1, reason: 'Error', finishedAt: null } },
  { type: 'closed', source: 0, reason: 'restarted', termination: null },
  { type: 'gap', source: 0, lines: null, from: null, to: null, reason: 'rotation' },
  { type: 'problem', source: null, problem: problemToJson(new Problem('forbidden', 'no')) },
  { type: 'joined', source: 0, at: timestampFrom(1, 0) },
  { type: 'selected', selection: 0, containers: 2, problem: null },
  { type: 'heartbeat' },
  { type: 'end' },
]
for (const event of events) {
  test(`knows an event of the stream, and misses what it lacks: ${event.type}`, () => {
    const whole: unknown = JSON.parse(JSON.stringify(event))
    expect(isStreamEvent(whole)).toBe(true)
    for (const key of Object.keys(event)) {
      const { [key]: _, ...rest } = { ...JSON.parse(JSON.stringify(event)) }
      expect(isStreamEvent(rest), `without ${key}`).toBe(false)
    }
  })
}

test('knows nothing else', () => {
  const others = [
    null,
    1,
    'end',
    [],
    {},
    { type: 'toString' },
    { type: 'closed', source: 0, reason: 'x', termination: null },
  ]
  for (const other of others) expect(isStreamEvent(other)).toBe(false)
})
