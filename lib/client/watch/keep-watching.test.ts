import { expect, test } from 'vitest'
import type { WatchRecord } from '@/lib/core/pods/watch-record.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { keepWatching, type WatchNews } from './keep-watching.ts'

const heartbeat: WatchRecord = { type: 'heartbeat' }
type Connection = readonly (WatchRecord | Error)[]

/** Plays the connections one after the other, then stops. */
async function watch(...connections: readonly Connection[]): Promise<readonly WatchNews[]> {
  const stop = new AbortController()
  const news: WatchNews[] = []
  const left = [...connections]
  async function* open(): AsyncGenerator<WatchRecord> {
    for (const step of left.shift() ?? []) {
      if (step instanceof Error) throw step
      yield step
    }
  }
  const sleep = async () => {
    if (left.length === 0) stop.abort()
  }
  await keepWatching({ open, sleep, random: () => 1 }, (item) => news.push(item), stop.signal)
  return news
}

const delays = (news: readonly WatchNews[]) => news.flatMap((item) => (item.type === 'cut' ? [item.retryDelayMs] : []))
const cut = new TypeError('network error')

test('a connection that ends is taken up again', async () => {
  const news = await watch([heartbeat], [heartbeat])
  expect(news.map(({ type }) => type)).toEqual(['connecting', 'record', 'cut', 'connecting', 'record', 'cut'])
})

test('failures wait longer each time, up to half a minute, and one success begins anew', async () => {
  const news = await watch(...Array.from({ length: 9 }, () => [cut]), [heartbeat, cut], [cut])
  expect(delays(news)).toEqual([500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000, 500, 1000])
})

test('what was refused is not asked for again soon', async () => {
  expect(delays(await watch([new Problem('forbidden', 'You may not')]))).toEqual([30_000])
})

test('the server says when to come back', async () => {
  expect(delays(await watch([new Problem('throttled', 'Slowly', { retryAfterSeconds: 7 })]))).toEqual([7_000])
})

test('the problem is told with its code', async () => {
  const news = await watch([new Problem('context-not-found', 'No such context')], [cut])
  expect(news.flatMap((item) => (item.type === 'cut' ? [item.problem.code] : []))).toEqual([
    'context-not-found',
    'server-unreachable',
  ])
})

test('nothing is told after the stop', async () => {
  const stop = new AbortController()
  const news: WatchNews[] = []
  async function* open(): AsyncGenerator<WatchRecord> {
    yield heartbeat
    stop.abort()
    yield heartbeat
  }
  await keepWatching({ open, sleep: async () => {}, random: () => 0 }, (item) => news.push(item), stop.signal)
  expect(news.map(({ type }) => type)).toEqual(['connecting', 'record'])
})
