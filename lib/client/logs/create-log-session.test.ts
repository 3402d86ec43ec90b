import { afterEach, describe, expect, test } from 'vitest'
import { parseLineId } from '@/lib/core/logs/line-id.ts'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { slabBytes } from '@/lib/core/store/layout.ts'
import { createLogStore } from '@/lib/core/store/log-store.ts'
import { encodeEvent } from '@/lib/core/wire/encode-event.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import type { LogMemory } from '../storage/log-memory.ts'
import { createLogOwner } from '../worker/log-owner.ts'
import type { OwnerWays } from '../worker/owner-ways.ts'
import { createLogSession } from './create-log-session.ts'
import { createFakeLogServer, type FakeLine, fakeRequest, fakeSource } from './fake-log-server.ts'
import type { LogSession, LogSessionState } from './log-session.ts'

const decoder = new TextDecoder()
const encoder = new TextEncoder()

type Open = (request: StreamRequest, signal: AbortSignal) => AsyncIterable<Uint8Array>

const sessions: LogSession[] = []
afterEach(() => {
  for (const session of sessions.splice(0)) session.close()
})

/** No line is asked for. */
const noLine: OwnerWays['openLine'] = () => {
  throw new Error('a line was asked for')
}

/** The smallest memory that can be chosen is smaller here than in a browser. */
const boundOf = (memory: LogMemory, bytesMax: number) => (memory === '64 MiB' ? 8 * slabBytes : bytesMax)

/** A session with its Worker in the same thread. */
const filler = 'x'.repeat(1000)

/** A log of 40,000 lines, which is over. */
const openFortyMebibytes: Open = async function* () {
  yield encodeEvent({ type: 'hello', version: '1' })
  yield encodeEvent(fakeSource)
  for (let batch = 0; batch < 400; batch++) {
    yield encoder.encode(Array.from({ length: 100 }, (_, n) => `0 - ${batch * 100 + n} ${filler}\n`).join(''))
  }
  yield encodeEvent({ type: 'end' })
}

function sessionOf(
  open: Open,
  shared: boolean,
  bytesMax = 32 * slabBytes,
  memory: () => LogMemory = () => 'device',
): LogSession {
  const session = createLogSession(({ hear }) => {
    let ended = false
    const receive = createLogOwner(createLogStore(shared, bytesMax), shared, {
      post: (message) => queueMicrotask(() => ended || hear(message)),
      later: (run, delayMs) => void setTimeout(run, delayMs),
      breathe: async () => {},
      boundOf: (memory) => boundOf(memory, bytesMax),
      reading: () => ({ open, sleep: async () => {}, breathe: async () => {}, random: () => 0, nowMs: () => 0 }),
      openLine: noLine,
      nowMs: () => performance.now(),
    })
    return {
      post: (message) => queueMicrotask(() => receive(message)),
      end() {
        ended = true
      },
    }
  }, memory)
  sessions.push(session)
  return session
}

function until(session: LogSession, holds: (state: LogSessionState) => boolean): Promise<LogSessionState> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds(session.getState())) return
      unsubscribe()
      resolve(session.getState())
    }
    const unsubscribe = session.subscribe(look)
    look()
  })
}

/** The text of a row, which without shared memory may have to be waited for. */
async function textOf(session: LogSession, row: number): Promise<string> {
  await until(session, () => session.readRow(row) !== null)
  return decoder.decode(session.readRow(row)?.message)
}

async function textsOf(session: LogSession): Promise<readonly string[]> {
  const texts: string[] = []
  for (let row = 0; row < session.getState().rows; row++) texts.push(await textOf(session, row))
  return texts
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

const closedRow = JSON.stringify({ type: 'closed', source: 0, reason: 'ended', termination: null })
const lines: readonly FakeLine[] = Array.from({ length: 12 }, (_, n) => ({
  // Some share a second, some a nanosecond, and some are the same.
  timestamp: timestampFrom(1_790_000_000 + Math.floor(n / 5), n < 3 ? 7 : n * 1000),
  text: n === 1 ? 'line 0' : `line ${n}`,
}))
const texts = lines.map(({ text }) => text)

describe.each([{ shared: true }, { shared: false }])('shared memory: $shared', ({ shared }) => {
  test('opens a log, and its rows can be read', async () => {
    const server = createFakeLogServer(lines)
    const session = sessionOf((request) => once(server.answer(request)), shared)
    expect(session.getState().phase).toBe('idle')
    session.open(fakeRequest, null)
    expect(session.getState().phase).toBe('opening')
    const state = await until(session, ({ phase }) => phase === 'ended')
    expect(state).toMatchObject({
      lines: 12,
      rows: 13,
      stored: 13,
      gaps: 0,
      problem: null,
      firstTimestamp: lines[0]?.timestamp,
      lastTimestamp: lines[11]?.timestamp,
    })
    expect(state.sources).toMatchObject([{ source: 0, phase: 'closed', closeReason: 'ended', lines: 12 }])
    expect(await textsOf(session)).toEqual([...texts, closedRow])
    expect(session.readRow(13)).toBeNull()
  })

  test('no line is lost and none comes twice, wherever the answers are cut', async () => {
    const whole = createFakeLogServer(lines).answer(fakeRequest)
    let server = createFakeLogServer(lines)
    let cut = 1
    const open: Open = async function* (request) {
      // Each answer goes a little further than the one before, and ends without its `end`.
      yield server.answer(request).subarray(0, cut * server.requests.length)
    }
    const session = sessionOf(open, shared)
    for (; cut < whole.length; cut += cut < 60 ? 1 : 7) {
      server = createFakeLogServer(lines)
      session.open(fakeRequest, null)
      await until(session, ({ phase }) => phase === 'ended')
      expect(await textsOf(session), `cut at ${cut}`).toEqual([...texts, closedRow])
    }
  })

  test('filters, finds, goes to a line and copies', async () => {
    const server = createFakeLogServer(lines)
    const session = sessionOf((request) => once(server.answer(request)), shared)
    session.open(fakeRequest, null)
    const { generation } = await until(session, ({ phase }) => phase === 'ended')

    session.setFilter({ text: 'LINE 1', exclude: [], levels: [], hiddenSources: [] })
    await until(session, (state) => state.generation > generation)
    expect(await textsOf(session)).toEqual(['line 10', 'line 11', closedRow])
    expect(decoder.decode((await session.readMessages(0, 9)).bytes)).toBe('line 10\nline 11\n')

    session.setFind('11')
    const found = await until(session, ({ find }) => find?.complete === true)
    expect(found.find).toMatchObject({ text: '11', lines: 1, complete: true, problem: null })
    expect(await session.findNext(0, 1)).toEqual({ row: 1, index: 0 })
    expect(await session.findNext(1, -1)).toEqual({ row: 1, index: 0 })

    const id = parseLineId(`${lines[10]?.timestamp}.0`) ?? expect.fail()
    expect(await session.rowOf(id, null)).toEqual({ row: 0, exact: true })
    session.setFilter({ text: '', exclude: [], levels: [], hiddenSources: [] })
    await until(session, ({ rows }) => rows === 13)
    expect(await session.rowOf(id, null)).toEqual({ row: 10, exact: true })
    const equal = parseLineId(`${lines[0]?.timestamp}.2`) ?? expect.fail()
    expect(await session.rowOf(equal, null)).toEqual({ row: 2, exact: true })
    session.setFind('')
    expect((await until(session, ({ find }) => find === null)).rows).toBe(13)
  })

  test('another log takes the place of the first, with the filter that is set', async () => {
    const session = sessionOf(
      (request) => once(createFakeLogServer(request.follow ? lines : lines.slice(0, 4)).answer(request)),
      shared,
    )
    session.setFilter({ text: 'line', exclude: [], levels: [], hiddenSources: [] })
    session.open(fakeRequest, null)
    const first = await until(session, ({ phase }) => phase === 'ended')
    session.open({ ...fakeRequest, follow: false }, null)
    expect(session.getState()).toMatchObject({ phase: 'opening', rows: 0 })
    const second = await until(session, ({ phase, rows }) => phase === 'ended' && rows === 5)
    expect(second.generation).toBeGreaterThan(first.generation)
    expect(await textsOf(session)).toEqual([...texts.slice(0, 4), closedRow])
  })

  test('where the memory is full the rows are numbered anew, and the first says what went', async () => {
    const session = sessionOf(openFortyMebibytes, shared, 8 * slabBytes)
    session.open(fakeRequest, null)
    const state = await until(session, ({ phase }) => phase === 'ended')
    expect(state.gaps).toBe(1)
    expect(state.bytes).toBeLessThan(32 * 1024 * 1024)
    expect(JSON.parse(await textOf(session, 0))).toMatchObject({ type: 'gap', reason: 'memory' })
    expect(await textOf(session, 1)).toBe(`${40_000 - state.rows + 1} ${filler}`)
    expect(await textOf(session, state.rows - 1)).toBe(`39999 ${filler}`)
  })
})

describe.each([{ shared: true }, { shared: false }])('late lines, shared memory: $shared', ({ shared }) => {
  const second = (at: number) => timestampFrom(1_790_000_000 + at, 0)
  const line = (source: number, at: number) => `${source} ${second(at)} ${source}.${at}\n`

  /** Two sources, told by hand. */
  function twoSources() {
    const { promise, resolve } = Promise.withResolvers<void>()
    const open: Open = async function* () {
      yield encodeEvent({ type: 'hello', version: '1' })
      yield encodeEvent(fakeSource)
      yield encodeEvent({ ...fakeSource, source: 1, container: 'other' })
      yield encoder.encode([0, 2, 4, 6, 8].map((at) => line(0, at)).join(''))
      await promise
      yield encoder.encode([1, 2, 3, 9].map((at) => line(1, at)).join(''))
      yield encodeEvent({ type: 'end' })
    }
    const session = sessionOf(open, shared)
    session.open(fakeRequest, null)
    return { session, resume: resolve }
  }

  test('they take their places, and lines keep their numbers', async () => {
    const { session, resume } = twoSources()
    const before = await until(session, ({ rows }) => rows === 5)
    await textOf(session, 3)
    const six = session.lineAt(3) ?? expect.fail()
    resume()
    const state = await until(session, ({ rows }) => rows === 9)
    expect(state.generation).toBeGreaterThan(before.generation)
    expect(await textsOf(session)).toEqual(['0.0', '1.1', '0.2', '1.2', '1.3', '0.4', '0.6', '0.8', '1.9'])
    expect(await session.findRows([six])).toEqual([{ row: 6, exact: true }])
    expect(session.rowsOf([six])).toEqual(shared ? [{ row: 6, exact: true }] : null)
    expect(decoder.decode((await session.readMessages(3, 5)).bytes)).toBe('1.2\n1.3\n0.4\n')
    const id = { timestamp: second(2), ordinal: 0 }
    expect(await session.rowOf(id, 1)).toEqual({ row: 3, exact: true })
    expect(await session.rowOf(id, 0)).toEqual({ row: 2, exact: true })
    expect(state).toMatchObject({ firstTimestamp: second(0), lastTimestamp: second(9) })
    const { sources } = await until(session, (now) => now.sources[1]?.lines === 4)
    expect(sources).toMatchObject([
      { source: 0, lines: 5, lastTimestamp: second(8) },
      { source: 1, lines: 4, lastTimestamp: second(9) },
    ])
  })

  test('a source can be hidden, and lines that come later stay hidden', async () => {
    const { session, resume } = twoSources()
    await until(session, ({ rows }) => rows === 5)
    session.setFilter({ text: '', exclude: [], levels: [], hiddenSources: [1] })
    resume()
    await until(session, ({ phase, filters }) => phase === 'ended' && filters > 1)
    expect(await textsOf(session)).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8'])
    session.setFilter({ text: '2', exclude: [], levels: [], hiddenSources: [0] })
    await until(session, ({ rows }) => rows === 1)
    expect(await textsOf(session)).toEqual(['1.2'])
  })
})

const refusals = [
  { name: 'no right', problem: new Problem('forbidden', 'no') },
  { name: 'no such context', problem: new Problem('context-not-found', 'no') },
]
for (const { name, problem } of refusals) {
  test(`a refusal is the state's problem, and is not tried again: ${name}`, async () => {
    let opened = 0
    const open: Open = () => {
      opened++
      throw problem
    }
    const session = sessionOf(open, true)
    session.open(fakeRequest, null)
    const state = await until(session, ({ phase }) => phase === 'failed')
    expect(state.problem).toMatchObject({ code: problem.code, detail: 'no' })
    expect(opened).toBe(1)
  })
}

test('while the server is away the state says so, and the log goes on when it is back', async () => {
  const server = createFakeLogServer(lines)
  let opened = 0
  const open: Open = async function* (request) {
    if (++opened < 4) throw new Problem('server-unreachable', 'away')
    yield server.answer(request)
  }
  const phases: string[] = []
  const session = sessionOf(open, true)
  session.subscribe(() => phases.push(session.getState().phase))
  session.open(fakeRequest, null)
  const state = await until(session, ({ phase }) => phase === 'ended')
  expect(state).toMatchObject({ lines: 12, problem: null })
  expect(opened).toBe(4)
})

test('a closed log asks for nothing more and answers what was asked', async () => {
  let aborted: AbortSignal | null = null
  const open: Open = async function* (_, signal) {
    aborted = signal
    yield encodeEvent({ type: 'hello', version: '1' })
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
  }
  const session = sessionOf(open, true)
  session.open(fakeRequest, null)
  await until(session, ({ phase }) => phase === 'live')
  const asked = session.findNext(0, 1)
  session.close()
  expect(await asked).toBeNull()
  expect(session.getState()).toMatchObject({ phase: 'idle', rows: 0 })
  session.open(fakeRequest, null)
  expect((await until(session, ({ phase }) => phase === 'live')).phase).toBe('live')
  expect(aborted).not.toBeNull()
})

test('another memory is chosen for the next log: it has no more room than that, and a filter stays', async () => {
  let memory: LogMemory = 'device'
  const session = sessionOf(openFortyMebibytes, true, 32 * slabBytes, () => memory)
  session.setFilter({ text: '9 ', exclude: [], levels: [], hiddenSources: [] })
  session.open(fakeRequest, null)
  expect(await until(session, ({ phase }) => phase === 'ended')).toMatchObject({ gaps: 0, lines: 40_000 })
  memory = '64 MiB'
  session.open(fakeRequest, null)
  const small = await until(session, ({ log, phase }) => log === 2 && phase === 'ended')
  expect(small.gaps).toBe(1)
  expect(small.rows).toBeLessThan(small.lines / 5)
  memory = 'device'
  session.open(fakeRequest, null)
  expect(await until(session, ({ log, phase }) => log === 3 && phase === 'ended')).toMatchObject({ gaps: 0 })
})

test('a Worker that breaks is a problem in words', async () => {
  const session = createLogSession(({ broke }) => {
    queueMicrotask(() => broke('out of memory'))
    return { post: () => {}, end: () => {} }
  })
  session.open(fakeRequest, null)
  const { problem } = await until(session, ({ phase }) => phase === 'failed')
  expect(problem?.detail).toContain('out of memory')
})

test('what was opened ahead is not asked for again by the screen that shows it', async () => {
  const server = createFakeLogServer([])
  const session = sessionOf(async function* (request) {
    yield server.answer(request)
  }, true)
  const other = { ...fakeRequest, tailLines: 5 }
  session.openAhead(fakeRequest, null)
  session.open(fakeRequest, null)
  await until(session, ({ phase }) => phase === 'ended')
  expect(server.requests).toHaveLength(1)
  // Once: the reader who asks again means it.
  session.open(fakeRequest, null)
  await until(session, ({ log, phase }) => log === 2 && phase === 'ended')
  session.openAhead(fakeRequest, null)
  session.open(other, null)
  await until(session, ({ log, phase }) => log === 4 && phase === 'ended')
  expect(server.requests.at(-1)).toEqual(other)
})

test('the rows that are shown become a file, its gaps as comments, gzipped or not', async () => {
  const at = timestampFrom(1_000, 0)
  const server = createFakeLogServer(['one', 'two', 'one more'].map((text) => ({ timestamp: at, text })))
  const session = sessionOf(async function* (request) {
    yield server.answer(request)
  }, true)
  session.open(fakeRequest, null)
  await until(session, ({ phase }) => phase === 'ended')
  session.setFilter({ text: 'one', exclude: [], levels: [], hiddenSources: [] })
  await until(session, ({ filters, rows }) => filters > 0 && rows < 4)
  const options = { format: 'text', timestamps: false, sources: true, events: true, gzip: false } as const
  const text = await (await session.writeFile(options)).file.text()
  expect(text.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
    'shop/cart-0/app one',
    'shop/cart-0/app one more',
    '',
  ])
  expect(text).toMatch(/^# .*ended/m)
  const { file: zipped } = await session.writeFile({ ...options, gzip: true })
  expect(await new Response(zipped.stream().pipeThrough(new DecompressionStream('gzip'))).text()).toBe(text)
})
