import { afterEach, expect, test } from 'vitest'
import { ringBytesMax } from '@/lib/core/logs/limits.ts'
import { createFakeLog } from './fake-log.ts'
import { type FakeReader, startFakeReader } from './fake-reader.ts'
import { createUpstreams } from './upstreams.ts'

const readers: FakeReader[] = []
afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.leave()))
})

function setUp() {
  const log = createFakeLog()
  const upstreams = createUpstreams({ lingerMs: 0 })
  const read = (...more: Parameters<typeof startFakeReader> extends [unknown, unknown, ...infer R] ? R : never) => {
    const reader = startFakeReader(log.api, upstreams, ...more)
    readers.push(reader)
    return reader
  }
  return { log, upstreams, read }
}
async function settle() {
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
}
const line = (n: number, text = '') => `${new Date(1767323045000 + n).toISOString().slice(0, 23)}000000Z ${n}${text}`
const lines = (from: number, to: number, text = '') =>
  Array.from({ length: to - from + 1 }, (_, at) => line(from + at, text))
const numbers = ({ said }: FakeReader) =>
  said.flatMap((text) => (text.startsWith('{') ? [] : [Number.parseInt(text.slice(31), 10)]))
const gaps = ({ said }: FakeReader) =>
  said.filter((text) => text.includes('"gap"')).map((text) => JSON.parse(text.replace(/^\d+ /, '')))
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)

test('readers of one log share one connection, wherever each of them began', async () => {
  const { log, upstreams, read } = setUp()
  log.write(...lines(1, 10))
  const first = read()
  await settle()
  log.write(...lines(11, 12))
  const second = read({ tailLines: 3 })
  await settle()
  log.write(...lines(13, 14))
  await settle()
  expect(log.queries.filter(({ follow }) => follow)).toHaveLength(1)
  expect(upstreams.size()).toBe(1)
  expect(numbers(first)).toEqual(upTo(14))
  expect(numbers(second)).toEqual([10, 11, 12, 13, 14])
})

test('after a break each reader goes on from where it was, over one new connection', async () => {
  const { log, read } = setUp()
  log.write(...lines(1, 5))
  const both = [read(), read({ tailLines: 2 })]
  await settle()
  log.cut('2026-01-02T03:04:05.0060')
  log.write(...lines(6, 9))
  await settle()
  log.write(line(10))
  await settle()
  expect(both.map(numbers)).toEqual([upTo(10), [4, 5, 6, 7, 8, 9, 10]])
  expect(both.flatMap(gaps)).toEqual([])
  expect(log.queries.filter(({ follow }) => follow)).toHaveLength(2)
})

test('the connection goes with the last reader', async () => {
  const { log, upstreams, read } = setUp()
  log.write(...lines(1, 5))
  const [first, second] = [read(), read()]
  await settle()
  await first.leave()
  await settle()
  expect(log.open()).toBe(1)
  await second.leave()
  await new Promise((resolve) => setTimeout(resolve, 2))
  expect([log.open(), upstreams.size()]).toEqual([0, 0])
})

test('a reader that leaves at any moment leaves no connection behind', async () => {
  const { log, upstreams, read } = setUp()
  log.write(...lines(1, 5))
  for (let turns = 0; turns < 40; turns++) {
    const reader = read()
    for (let turn = 0; turn < turns; turn++) await Promise.resolve()
    await reader.leave()
    await new Promise((resolve) => setTimeout(resolve, 2))
    expect([turns, log.open(), upstreams.size()]).toEqual([turns, 0, 0])
  }
})

test('a reader that stops holds nobody up, and gets what it missed from the ring', async () => {
  const { log, read } = setUp()
  const [slow, quick] = [read(), read()]
  await settle()
  log.write(...lines(1, 3))
  await settle()
  slow.stop()
  log.write(...lines(4, 60))
  await settle()
  expect(numbers(quick)).toEqual(upTo(60))
  expect(numbers(slow)).toEqual(upTo(3))
  const questions = log.queries.length
  slow.resume()
  await settle()
  expect(numbers(slow)).toEqual(upTo(60))
  expect(log.queries).toHaveLength(questions)
})

const text = 'x'.repeat(64 * 1024)
const overflow = Math.ceil(ringBytesMax / text.length) + 4

test('what is no longer in the ring is read from the cluster again: nothing is missing', async () => {
  const { log, read } = setUp()
  const [slow, quick] = [read(), read()]
  await settle()
  log.write(line(1))
  await settle()
  slow.stop()
  for (let n = 2; n <= overflow; n++) log.write(line(n, text))
  await settle()
  slow.resume()
  await settle()
  log.write(line(overflow + 1))
  await settle()
  for (const reader of [slow, quick]) {
    expect(numbers(reader)).toEqual(upTo(overflow + 1))
    expect(gaps(reader)).toEqual([])
  }
  expect(log.queries.filter(({ follow }) => follow)).toHaveLength(1)
})

test('what the node has no longer is a gap in its place, with the number of its lines', async () => {
  const { log, read } = setUp()
  const [slow, quick] = [read(), read()]
  await settle()
  log.write(line(1))
  await settle()
  slow.stop()
  for (let n = 2; n <= overflow; n++) {
    log.write(line(n, text))
    if (n === overflow - 2) log.rotate()
    await settle()
  }
  slow.resume()
  await settle()
  expect(numbers(quick)).toEqual(upTo(overflow))
  expect(numbers(slow)).toEqual([1, overflow - 1, overflow])
  expect(slow.said[slow.said.length - 3]).toContain('"gap"')
  const [from, to] = [line(1).slice(0, 30), line(overflow - 1).slice(0, 30)]
  expect(gaps(slow)).toMatchObject([{ lines: overflow - 3, from, to, reason: 'slow-reader' }])
})

test('the same where the node has nothing of it', async () => {
  const { log, read } = setUp()
  const slow = read()
  await settle()
  log.write(line(1))
  await settle()
  slow.stop()
  for (let n = 2; n <= overflow; n++) {
    log.write(line(n, text))
    await settle()
  }
  log.rotate()
  slow.resume()
  await settle()
  log.write(line(overflow + 1))
  await settle()
  expect(numbers(slow)).toEqual([1, overflow + 1])
  expect(gaps(slow)).toMatchObject([{ lines: overflow - 1, reason: 'slow-reader' }])
})
