import fc from 'fast-check'
import { expect, test } from 'vitest'
import { secondsOf, type Timestamp, timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { slabBytes } from '@/lib/core/store/layout.ts'
import { createLineReader } from '@/lib/core/store/line-reader.ts'
import { createLogStore } from '@/lib/core/store/log-store.ts'
import { createShownRows } from '@/lib/core/store/shown-rows.ts'
import { encodeEvent } from '@/lib/core/wire/encode-event.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import type { StreamRequest, StreamSource } from '@/lib/core/wire/stream-request.ts'
import { fakeRequest, fakeSource } from '../logs/fake-log-server.ts'
import type { ReadingWays } from './keep-reading.ts'
import { createOlderPages } from './older-pages.ts'
import { createSourceBook } from './source-book.ts'

const encoder = new TextEncoder()
const store = createLogStore(false, 8 * slabBytes)

type Line = { readonly timestamp: Timestamp; readonly text: string }

/** The log of a container: a line every so many thirds of a second, the last of all containers at the same moment. */
const linesOf = (pod: string, count: number, thirds: number): readonly Line[] =>
  Array.from({ length: count }, (_, at) => {
    const third = 3_000_000 - (count - 1 - at) * thirds
    return { timestamp: timestampFrom(1_790_000_000 + Math.floor(third / 3), third % 3), text: `${pod} ${at}` }
  })
const recordsOf = (wire: number, lines: readonly Line[]) =>
  lines.map(({ timestamp, text }) => encoder.encode(`${wire} ${timestamp} ${text}\n`))
const logOf = (pod: string) => ({ ...fakeSource, pod, podUid: pod, restartCount: 0 })

/** What the server says to a request for what was before. */
function answer({ sources }: StreamRequest, logs: ReadonlyMap<string, readonly Line[]>): Uint8Array {
  const parts = sources.flatMap(({ pod, before, resume }: StreamSource, at) => {
    const wire = sources.length - at
    const file = logs.get(pod) ?? []
    const end = file.findIndex(
      ({ timestamp, text }) => timestamp === before?.timestamp && lineDigest(encoder.encode(text)) === before.digest,
    )
    const tail = file.slice(Math.max(0, file.length - (before?.tailLines ?? file.length)), end)
    const seen = (resume?.seen ?? []).map(({ timestamp, digest }) => `${timestamp} ${digest}`)
    const rest = file
      .slice(0, end)
      .filter(
        ({ timestamp, text }) =>
          resume !== null &&
          secondsOf(timestamp) >= secondsOf(resume.timestamp) &&
          !seen.includes(`${timestamp} ${lineDigest(encoder.encode(text))}`),
      )
    return [
      encodeEvent({ ...logOf(pod), source: wire }),
      ...recordsOf(wire, resume === null ? tail : rest),
      encodeEvent({ type: 'closed', source: wire, reason: 'completed', termination: null }),
    ]
  })
  return Buffer.concat([encodeEvent({ type: 'hello', version: '1' }), ...parts, encodeEvent({ type: 'end' })])
}

/** Opens the logs with their last lines, and gives the past of them. An answer breaks off after each of `cuts` bytes. */
function open(logs: ReadonlyMap<string, readonly Line[]>, tailLines: number, cuts: readonly number[] = []) {
  store.reset()
  const book = createSourceBook((source) => store.sources.lines(source) > 0)
  for (const [wire, [pod, lines]] of [...logs].entries()) {
    const { type, source, ...log } = logOf(pod)
    store.sources.map(wire, book.numberOf(log, null))
    expect([...store.append(Buffer.concat(recordsOf(wire, lines.slice(-tailLines))))]).toEqual([])
  }
  store.publish()
  const reader = createLineReader(store.memory)
  const left = [...cuts]
  const requests: StreamRequest[] = []
  const ways: ReadingWays = {
    async *open(wanted) {
      requests.push(wanted)
      const bytes = answer(wanted, logs)
      yield bytes.subarray(0, left[0] ?? bytes.length)
      left.shift()
    },
    sleep: async () => {},
    breathe: async () => {},
    random: () => 0,
    nowMs: () => 0,
  }
  let nowMs = 0
  const tick = () => {
    nowMs += 1_000
    return nowMs
  }
  const pages = createOlderPages({
    ...{ store, reader, book, ways },
    request: { ...fakeRequest, tailLines },
    isFull: () => false,
    changed: () => {},
    signal: new AbortController().signal,
  })
  const rows = createShownRows(store)
  return {
    requests,
    state: () => pages.read(tick()),
    write(wire: number, lines: readonly Line[]) {
      expect([...store.append(Buffer.concat(recordsOf(wire, lines)))]).toEqual([])
      store.publish()
    },
    async load(all: boolean) {
      pages.load(all)
      while (pages.read(tick()).loading !== null) await new Promise(setImmediate)
    },
    shown() {
      store.publish()
      rows.settle()
      return Array.from({ length: rows.end() }, (_, row) =>
        new TextDecoder().decode(reader.messageOf(rows.lineAt(row))),
      )
    },
  }
}
const inOrder = (logs: ReadonlyMap<string, readonly Line[]>) =>
  [...logs.values()]
    .flatMap((lines, source) => lines.map((line) => ({ ...line, source })))
    .sort((a, b) => (a.timestamp < b.timestamp ? -1 : a.timestamp > b.timestamp ? 1 : a.source - b.source))
    .map(({ text }) => text)

test('step by step all that the nodes keep is there, each line once and in its place, wherever answers are cut', async () => {
  const log = fc.record({ count: fc.integer({ min: 1, max: 1_300 }), thirds: fc.integer({ min: 1, max: 7 }) })
  await fc.assert(
    fc.asyncProperty(
      fc.array(log, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat({ max: 30_000 }), { maxLength: 4 }),
      fc.boolean(),
      async (each, cuts, all) => {
        const logs = new Map(each.map(({ count, thirds }, at) => [`pod-${at}`, linesOf(`pod-${at}`, count, thirds)]))
        const log = open(logs, 3, cuts)
        for (let steps = 0; steps < 20 && log.state().sources > 0; steps++) await log.load(all)
        expect(log.shown()).toEqual(inOrder(logs))
        expect(log.state()).toEqual({
          sources: 0,
          completeFrom: null,
          loading: null,
          full: false,
          problem: null,
        })
      },
    ),
    { numRuns: 60 },
  )
})

test('a step goes back where lines are missing: in the sources that begin latest', async () => {
  const busy = Array.from({ length: 20 }, (_, at) => [`busy-${at}`, linesOf(`busy-${at}`, 900, 1)] as const)
  const quiet = Array.from({ length: 20 }, (_, at) => [`quiet-${at}`, linesOf(`quiet-${at}`, 900, 900)] as const)
  const log = open(new Map([...quiet, ...busy]), 3)
  expect(log.state()).toMatchObject({ sources: 40, completeFrom: busy[0]?.[1].at(-3)?.timestamp })
  await log.load(false)
  expect(log.requests[0]?.sources.map(({ pod }) => pod).sort()).toEqual(busy.map(([pod]) => pod).sort())
  expect(log.state()).toMatchObject({ sources: 40, completeFrom: busy[0]?.[1].at(-503)?.timestamp })
})

test('a log that was opened whole has no past', () => {
  const log = open(new Map([['pod', linesOf('pod', 2, 1)]]), 3)
  expect(log.state()).toMatchObject({ sources: 0, completeFrom: null })
})

test('what was opened whole has no past, however much it writes afterwards', () => {
  const lines = linesOf('pod', 12, 1)
  const log = open(new Map([['pod', lines.slice(0, 2)]]), 3)
  for (let second = 0; second < 5; second++) log.state()
  log.write(0, lines.slice(2))
  expect(log.state()).toMatchObject({ sources: 0, completeFrom: null })
})
