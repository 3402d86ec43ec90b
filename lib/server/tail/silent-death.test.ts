import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFakeLog } from './fake-log.ts'
import { type FakeReader, startFakeReader } from './fake-reader.ts'
import { createUpstreams } from './upstreams.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const line = (n: number) => `2026-01-02T03:04:05.00000000${n}Z ${n}`
const lines = (said: readonly string[]) => said.filter((text) => text.startsWith('2026'))
async function leave(reader: FakeReader) {
  await Promise.all([reader.leave(), vi.advanceTimersByTimeAsync(10)])
}

test('a connection that died without a word is taken up again within half a minute, and no line is missing', async () => {
  const log = createFakeLog()
  const reader = startFakeReader(log.api, createUpstreams({ lingerMs: 0 }))
  log.write(line(1))
  await vi.advanceTimersByTimeAsync(1_000)
  log.freeze()
  log.write(line(2))
  await vi.advanceTimersByTimeAsync(30_000)
  expect(reader.said.filter((text) => text.includes('"resuming"')).length).toBeGreaterThan(0)
  log.thaw()
  await vi.advanceTimersByTimeAsync(1_000)
  log.write(line(3))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(lines(reader.said)).toEqual([line(1), line(2), line(3)])
  await leave(reader)
  expect([log.open(), vi.getTimerCount()]).toEqual([0, 0])
})

test('a kubelet that stopped following is asked anew, and no line is missing', async () => {
  const log = createFakeLog()
  const reader = startFakeReader(log.api, createUpstreams({ lingerMs: 0 }))
  log.write(line(1))
  await vi.advanceTimersByTimeAsync(1_000)
  log.deafen()
  log.write(line(2))
  await vi.advanceTimersByTimeAsync(30_000)
  expect(lines(reader.said)).toEqual([line(1), line(2)])
  await leave(reader)
})

test('a kubelet that follows nothing when it is asked to go on is asked anew within ten seconds', async () => {
  const log = createFakeLog()
  const reader = startFakeReader(log.api, createUpstreams({ lingerMs: 0 }))
  log.write(line(1))
  await vi.advanceTimersByTimeAsync(1_000)
  log.deafenNext()
  log.cut()
  log.write(line(2))
  await vi.advanceTimersByTimeAsync(1_000)
  log.write(line(3))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(lines(reader.said)).toEqual([line(1), line(2), line(3)])
  await leave(reader)
})

test('a log that has nothing to say is left alone', async () => {
  const log = createFakeLog()
  const reader = startFakeReader(log.api, createUpstreams({ lingerMs: 0 }))
  log.write(line(1))
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect(log.queries.filter(({ follow }) => follow)).toHaveLength(1)
  expect(reader.said.filter((text) => text.includes('"resuming"'))).toEqual([])
  await leave(reader)
})
