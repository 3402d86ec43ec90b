import { expect, test } from 'vitest'
import { appendRecords, storeOf } from '@/lib/core/store/store-of.ts'
import { createSourceBook } from './source-book.ts'
import { createSourceStates } from './source-states.ts'

const log = {
  namespace: 'shop',
  pod: 'cart',
  podUid: '1',
  container: 'app',
  kind: 'app',
  restartCount: 0,
  previous: false,
  node: null,
} as const
const time = '2026-01-02T03:04:05.000000006Z'

test('each source tells its lines, the time of its last and its rate, and stays the same while nothing comes', () => {
  const store = storeOf([`0 ${time} a`, '0 - b'])
  const book = createSourceBook(() => true)
  book.numberOf(log, null)
  book.numberOf({ ...log, container: 'sidecar' }, null)
  const states = createSourceStates(book, store.sources)
  const first = states.read(0)
  expect(first).toMatchObject([
    { source: 0, lines: 2, lastTimestamp: time, linesPerSecond: 0, log },
    { source: 1, lines: 0, lastTimestamp: null, linesPerSecond: 0 },
  ])
  appendRecords(store, ['0 - c', '0 - d'])
  expect(states.read(100)).toBe(first)
  const second = states.read(500)
  expect(second[0]).toMatchObject({ lines: 4, linesPerSecond: 4 })
  expect(second[1]).toBe(first[1])
  for (let ms = 750; ms < 5_000; ms += 250) states.read(ms)
  const quiet = states.read(5_000)
  expect(quiet[0]?.linesPerSecond).toBe(0)
  expect(states.read(5_250)).toBe(quiet)
  book.note(1, { type: 'opened', source: 1 })
  expect(states.read(5_300)[1]).toMatchObject({ phase: 'live' })
})
