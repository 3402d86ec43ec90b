import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem, problemToJson } from '@/lib/core/problems/problem.ts'
import { slabBytes } from '@/lib/core/store/layout.ts'
import { createLineReader } from '@/lib/core/store/line-reader.ts'
import { createLogStore } from '@/lib/core/store/log-store.ts'
import { decodeEvent } from '@/lib/core/wire/decode-event.ts'
import { encodeEvent } from '@/lib/core/wire/encode-event.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import { createReading } from './create-reading.ts'
import { answerMany, type FakePodLife, linesBefore } from './fake-many-server.ts'
import type { ReadingStatus } from './reading-status.ts'
import { createSourceBook } from './source-book.ts'

const request: StreamRequest = {
  sources: [],
  selections: [{ namespace: 'shop', of: { type: 'namespace' }, containers: [] }],
  follow: true,
  tailLines: null,
  sinceTime: null,
  untilTime: null,
}
const lastMoment = 24
const store = createLogStore(false, 8 * slabBytes)

/** Pods that come and go; those of one name one after another, as a StatefulSet has them. */
const life = fc
  .record({
    from: fc.nat({ max: 16 }),
    works: fc.nat({ max: 12 }),
    stays: fc.integer({ min: 1, max: 12 }),
    quiet: fc.nat({ max: 8 }),
  })
  .map(({ from, works, stays, quiet }) => ({
    from,
    ends: from + works,
    gone: from + works + stays,
    quietUntil: from + quiet,
  }))
const pods = fc
  .array(life, { maxLength: 5 })
  .map((lives) => lives.map((each, at): FakePodLife => ({ ...each, name: `pod-${at % 2}`, uid: `u${at}` })))
/** Where an answer is cut, and how long nobody is connected then. */
const cuts = fc.array(fc.record({ bytes: fc.nat({ max: 1_500 }), away: fc.nat({ max: 4 }) }), { maxLength: 5 })

test('no line is lost, none comes twice and no pod joins twice, wherever the answers are cut while pods come and go', () => {
  fc.assert(
    fc.property(pods, cuts, (lives, breaks) => {
      const { events, lines, connectedAt, toldAt } = read(lives, breaks)
      for (const pod of lives) {
        for (const container of ['app', 'proxy']) {
          const got = lines.filter((line) => line.startsWith(`${pod.uid} ${container} `))
          const written = linesBefore(pod, container, lastMoment).map(({ text }) => text)
          // What a pod wrote while nobody was connected goes with the pod.
          const kept = pod.gone <= connectedAt ? written.slice(0, got.length) : written
          expect(got).toEqual(kept)
        }
      }
      const joined = events.filter(({ type }) => type === 'joined').map(({ podUid }) => podUid)
      expect(joined).toEqual([...new Set(joined)])
      const came = lives.filter(({ from }) => from > toldAt).map(({ uid }) => uid)
      expect(came).toEqual(expect.arrayContaining(joined))
      expect(joined).toEqual(expect.arrayContaining(came.filter((uid) => lines.some((line) => line.startsWith(uid)))))
    }),
    { numRuns: 300 },
  )
})

test('a server that refuses to go on is the last row of the log', () => {
  store.reset()
  const reader = createLineReader(store.memory)
  const book = createSourceBook((source) => store.sources.lines(source) > 0)
  const status: ReadingStatus = { phase: 'live', problem: null, gaps: 0 }
  const reading = createReading(request, { store, reader, book, status, changed: () => {} })
  const problem = new Problem('login-required', 'Your login has ended')
  reading.failed(problem)
  expect(store.lines()).toBe(0)
  const of = { namespace: 'shop', pod: 'cart', podUid: 'u', container: 'app', kind: 'app', node: null } as const
  reading.begin()
  reading.take(encodeEvent({ type: 'source', source: 0, ...of, restartCount: 0, previous: false }))
  reading.take(new TextEncoder().encode('0 2026-01-02T03:04:05.000000006Z hello\n'))
  reading.failed(problem)
  store.publish()
  expect(reader.isEvent(1)).toBe(true)
  expect(decodeEvent(reader.messageOf(1))).toEqual({ type: 'problem', source: null, problem: problemToJson(problem) })
  expect(status.phase).toBe('failed')
})

/** Reads over all the cuts, and after the last to the end. `connectedAt` is when the last answer began, `toldAt` when the pods were first known. */
function read(lives: readonly FakePodLife[], breaks: readonly { readonly bytes: number; readonly away: number }[]) {
  store.reset()
  const reader = createLineReader(store.memory)
  const book = createSourceBook((source) => store.sources.lines(source) > 0)
  book.reset(1)
  const status: ReadingStatus = { phase: 'opening', problem: null, gaps: 0 }
  const reading = createReading(request, { store, reader, book, status, changed: () => {} })
  let moment = 0
  let connectedAt = 0
  let toldAt = lastMoment
  for (const { bytes, away } of [...breaks, { bytes: Number.POSITIVE_INFINITY, away: 0 }]) {
    const asked = reading.request()
    if (asked === null) throw new Error('a log that is followed has no end')
    reading.begin()
    connectedAt = moment
    let left = bytes
    for (const said of answerMany(lives, asked, moment, lastMoment)) {
      moment = said.moment
      reading.take(said.bytes.subarray(0, Math.min(left, said.bytes.length)))
      left -= said.bytes.length
      if (book.isTold(0)) toldAt = Math.min(toldAt, moment)
      if (left < 0) break
    }
    moment = Math.min(lastMoment, moment + away)
  }
  store.publish()
  const rows = Array.from({ length: reader.lines() }, (_, line) => line)
  const text = (line: number) => new TextDecoder().decode(reader.messageOf(line))
  return {
    connectedAt,
    toldAt,
    lines: rows.filter((line) => !reader.isEvent(line)).map(text),
    events: rows.flatMap((line) => {
      const event = reader.isEvent(line) ? decodeEvent(reader.messageOf(line)) : null
      if (event === null || !('source' in event) || event.source === null) return []
      return [{ type: event.type, podUid: book.sources()[event.source]?.log.podUid }]
    }),
  }
}
