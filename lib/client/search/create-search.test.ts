import { expect, test } from 'vitest'
import { Problem } from '@/lib/core/problems/problem.ts'
import { createSearch } from './create-search.ts'
import type { SearchState } from './search-state.ts'

const event = (value: object) => `\u001e${JSON.stringify(value)}\n`
const log = {
  ...{ namespace: 'shop', pod: 'cart-0', podUid: 'u', container: 'app', kind: 'app' },
  ...{ restartCount: 1, previous: false, node: null },
}
const time = '2026-01-02T03:04:05.000000006Z'
const progress = { type: 'progress', containers: 1, read: 1, bytes: 90, backTo: time, hits: 1, limited: false }
const answer = [
  event({ type: 'hello', version: '1' }),
  event({ type: 'source', source: 3, ...log }),
  event({ type: 'news of a newer server' }),
  event({ type: 'hits', source: 3, ordinals: [0, 1], hits: [1] }),
  `3 ${time} before\n3 ${time} ERROR é {"a":1}\n`,
  event({ type: 'hits', source: 3, ordinals: [0], hits: [0] }),
  '3 - without a time\n',
  event({ type: 'gap', source: 3, lines: null, from: null, to: null, reason: 'rotation' }),
  event(progress),
].join('')

/** How a search stands once it has come to rest. */
async function finished(open: (signal: AbortSignal) => AsyncIterable<Uint8Array>): Promise<SearchState> {
  const search = createSearch(open)
  await expect.poll(() => search.getState().phase).not.toBe('running')
  return search.getState()
}

async function* halves(bytes: Uint8Array, cut: number) {
  yield bytes.subarray(0, cut)
  yield bytes.subarray(cut)
}

test('gathers what was found wherever the bytes are cut', async () => {
  const bytes = new TextEncoder().encode(answer + event({ type: 'end' }))
  for (let cut = 0; cut <= bytes.length; cut += 7) {
    const { phase, logs, gaps, progress: told } = await finished(() => halves(bytes, cut))
    expect([phase, gaps, told]).toEqual(['done', 1, progress])
    const lines = logs.flatMap(({ groups }) => groups.flat())
    expect(logs[0]?.log).toMatchObject(log)
    expect(lines.map(({ stored, hit }) => [new TextDecoder().decode(stored.message), stored.ordinal, hit])).toEqual([
      ['before', 0, false],
      ['ERROR é {"a":1}', 1, true],
      ['without a time', 0, true],
    ])
    expect(lines.map(({ stored }) => [stored.timestamp, stored.level])).toEqual([
      [time, null],
      [time, 'error'],
      [null, null],
    ])
  }
})

test('an answer without its end was cut, and what was found stays', async () => {
  const state = await finished(() => halves(new TextEncoder().encode(answer), 10))
  expect(state).toMatchObject({ phase: 'cut', logs: [{ source: 3 }] })
})

test('a refusal is the answer', async () => {
  const state = await finished(() => {
    throw new Problem('too-many-searches', 'Four of yours run')
  })
  expect(state).toMatchObject({ phase: 'failed', failures: [{ problem: { code: 'too-many-searches' } }] })
})

test('cancelling ends the reading, and what was found stays', async () => {
  const search = createSearch(async function* (signal) {
    yield new TextEncoder().encode(answer)
    await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  })
  await expect.poll(() => search.getState().logs.length).toBe(1)
  search.cancel()
  await expect.poll(() => search.getState().phase).toBe('cancelled')
  expect(search.getState().logs).toHaveLength(1)
})
