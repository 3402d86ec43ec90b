import { expect, test } from 'vitest'
import type { WatchRecord } from '@/lib/core/pods/watch-record.ts'
import { createWatchReader } from './watch-reader.ts'

function fakeFeed(whole: readonly WatchRecord[]) {
  let listener: (record: WatchRecord) => void = () => {}
  let released = 0
  return {
    tell: (record: WatchRecord) => listener(record),
    released: () => released,
    lease: {
      value: {
        records: () => whole,
        subscribe(next: (record: WatchRecord) => void) {
          listener = next
          for (const record of whole) next(record)
          return () => {
            listener = () => {}
          }
        },
      },
      release: () => void released++,
    },
  }
}
const sync: WatchRecord = { type: 'sync', resource: 'pods', items: [] }
const change = (uid: string): WatchRecord => ({ type: 'change', resource: 'pods', upserts: [], deletes: [uid] })
const types = (bytes: Uint8Array | null) =>
  Buffer.from(bytes ?? [])
    .toString()
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line).type]))

test('gives the list at once, then what changes, a record a line', async () => {
  const feed = fakeFeed([sync])
  const reader = createWatchReader([feed.lease])
  expect(types(await reader.next())).toEqual(['sync', 'heartbeat'])
  const waiting = reader.next()
  feed.tell(change('a'))
  expect(types(await waiting)).toEqual(['change'])
  reader.cancel()
})

test('a reader that takes nothing for long gets the list as it is, not a mountain of changes', async () => {
  const feed = fakeFeed([sync])
  const reader = createWatchReader([feed.lease])
  const uid = 'x'.repeat(100_000)
  for (let n = 0; n < 1_000; n++) feed.tell(change(`${uid}${n}`))
  const bytes = await reader.next()
  expect(types(bytes)).toEqual(['sync'])
  feed.tell(change('b'))
  expect(types(await reader.next())).toEqual(['change'])
  reader.cancel()
})

test('a reader that leaves gives everything back, once', async () => {
  const feeds = [fakeFeed([]), fakeFeed([])]
  const reader = createWatchReader(feeds.map(({ lease }) => lease))
  await reader.next()
  const waiting = reader.next()
  reader.cancel()
  reader.cancel()
  expect(await waiting).toBeNull()
  expect(feeds.map(({ released }) => released())).toEqual([1, 1])
})
