import { expect, test } from 'vitest'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import { toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { createCanary } from './canary.ts'
import { canaryEnd, canaryLine } from './canary-line.ts'
import type { StreamNews } from './follow-stream.ts'

const log: LogSource = {
  namespace: 'shop',
  pod: 'canary-0',
  podUid: 'uid-1',
  container: 'app',
  kind: 'app',
  restartCount: 0,
  previous: false,
  node: null,
}
const line = (text: string, of: LogSource = log): StreamNews => ({
  type: 'line',
  log: of,
  timestamp: toTimestamp('2026-01-02T03:04:05Z'),
  message: new TextEncoder().encode(text.trimEnd()),
})

test('each run of a container is counted by itself, and as a whole', () => {
  const canary = createCanary()
  const next = { ...log, restartCount: 1 }
  canary.take([line(canaryLine(0)), line(canaryLine(1)), line(canaryEnd(2))])
  canary.take([line(canaryLine(0), next), line(canaryEnd(2), next)])
  expect(canary.counts()).toMatchObject({ runs: 2, lines: 3, missing: 1, duplicate: 0, outOfOrder: 0, unexpected: 0 })
  expect(canary.ended()).toBe(2)
})

test('what nobody has written is unexpected', () => {
  const canary = createCanary()
  canary.take([line('something else'), { type: 'unreadable' }, line(canaryEnd(0)), line(canaryEnd(0))])
  expect(canary.counts().unexpected).toBe(3)
})

test('a writer whose last word never came misses a line', () => {
  const canary = createCanary()
  canary.take([line(canaryLine(0))])
  expect(canary.counts().missing).toBe(1)
  canary.wrote(log, 5)
  expect(canary.counts().missing).toBe(5)
})

test('a gap excuses the lines that are missing at its place, in its own log', () => {
  const canary = createCanary()
  const other = { ...log, container: 'other' }
  const event = { type: 'gap', source: 0, lines: null, from: null, to: null, reason: 'rotation' } as const
  canary.take([{ type: 'event', log, event }])
  canary.take([log, other].flatMap((each) => [line(canaryLine(3), each), line(canaryEnd(4), each)]))
  expect(canary.counts()).toMatchObject({ inGaps: 3, missing: 3, gaps: 1 })
})
