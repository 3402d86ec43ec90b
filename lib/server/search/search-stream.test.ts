import { expect, test } from 'vitest'
import { createLineMatcher } from '@/lib/core/patterns/line-matcher.ts'
import { plainPattern } from '@/lib/core/patterns/text-pattern.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { SearchRequest } from '@/lib/core/wire/search-request.ts'
import type { ApiServer } from '../kubernetes/api-server.ts'
import { fakeMasker } from '../redaction/fake-masker.ts'
import { createFakeKubelet, type FakeAnswers } from '../tail/fake-kubelet.ts'
import { ended, podObject, podOf, running } from '../tail/pod-fixtures.ts'
import type { OpenSelections } from '../tail/tail-stream.ts'
import { createUpstreams } from '../tail/upstreams.ts'
import { openSearchStream, type SearchWay } from './search-stream.ts'

const request: SearchRequest = {
  source: [{ namespace: 'shop', of: { type: 'namespace' }, containers: [] }],
  ...{ q: plainPattern('needle'), sinceTime: null, untilTime: null, previous: true, contextLines: 0, limit: 10 },
}
const restarted = { state: running, lastState: ended(3), restartCount: 1 }
const time = (nanosecond: number) => `2026-01-02T03:04:05.${String(nanosecond).padStart(9, '0')}Z`

/** The one container of the pod, and how it is looked at. */
const select: OpenSelections = ({ join, selected }) => {
  const pod = { look: async () => podOf(restarted), change: () => Promise.resolve() }
  join({ details: podOf(restarted), container: 'app', pod, whole: false, joinedAt: null })
  selected(0, 1, null)
  return { settled: Promise.resolve(), podOf: () => null, close() {} }
}

const way = (api: ApiServer, right = new AbortController().signal): SearchWay => ({
  ...{ api, upstreams: createUpstreams({ lingerMs: 0 }), masker: fakeMasker },
  rights: { inNamespace: () => right },
  match: createLineMatcher(request.q),
})

/** What a search says to its end, without what it says of its way. */
async function searched(log: FakeAnswers['log'], wanted: Partial<SearchRequest> = {}, right?: AbortSignal) {
  const mistakes: unknown[] = []
  const api = createFakeKubelet({ pod: () => podObject(restarted), log })
  const stream = openSearchStream(way(api, right), { ...request, ...wanted }, select, (error) => mistakes.push(error))
  let text = ''
  for (let bytes = await stream.next(); bytes !== null; bytes = await stream.next()) text += Buffer.from(bytes)
  expect(mistakes).toEqual([])
  const records = text.trimEnd().split('\n')
  const events = records.flatMap((line): { type: string; [member: string]: unknown }[] =>
    line.startsWith('\u001e') ? [JSON.parse(line.slice(1))] : [],
  )
  return { lines: records.filter((line) => !line.startsWith('\u001e')), events, logQueries: api.logQueries }
}

const log: FakeAnswers['log'] = ({ previous }) => ({
  text: previous
    ? `${time(1)} a Needle before it crashed\n${time(2)} nothing\n`
    : `${time(3)} nothing\n${time(4)} needle\n${time(4)} needle again\n`,
})

test('finds in the current run and in the one before, and says whose each line is', async () => {
  const { lines, events } = await searched(log)
  const runs = new Map(
    events.filter(({ type }) => type === 'source').map((event) => [event['restartCount'], event['source']]),
  )
  expect(lines.sort()).toEqual(
    [
      `${runs.get(0)} ${time(1)} a Needle before it crashed`,
      `${runs.get(1)} ${time(4)} needle`,
      `${runs.get(1)} ${time(4)} needle again`,
    ].sort(),
  )
  expect(events.filter(({ type }) => type === 'hits').map(({ ordinals }) => ordinals)).toEqual(
    expect.arrayContaining([[0], [0], [1]]),
  )
  const totals = { containers: 2, read: 2, hits: 3, limited: false, backTo: time(1) }
  expect(events.slice(-2)).toMatchObject([{ type: 'progress', ...totals }, { type: 'end' }])
})

test('without the runs before, only the current one is read', async () => {
  const { logQueries } = await searched(log, { previous: false })
  expect(logQueries.map(({ previous }) => previous)).toEqual([undefined])
})

test('stops when it has found as much as it may, and says so', async () => {
  const { lines, events } = await searched(log, { limit: 1, previous: false })
  expect(lines).toHaveLength(1)
  expect(events.slice(-2)).toMatchObject([{ type: 'progress', hits: 1, limited: true }, { type: 'end' }])
})

test('what is masked cannot be found', async () => {
  const secret = 'hunter2needle'
  const { lines } = await searched(() => ({ text: `${time(1)} password=${secret}\n` }))
  expect(lines).toEqual([])
})

test('a log that cannot be read is said, and the search goes on to its end', async () => {
  const { events, lines } = await searched((query, at) =>
    query['previous'] ? new Problem('forbidden', 'You may not get pods/log in shop') : log(query, at),
  )
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'problem', problem: expect.objectContaining({ code: 'forbidden' }) }),
  )
  expect(lines).toHaveLength(2)
  expect(events.at(-1)).toEqual({ type: 'end' })
})

test('a right that is gone ends the reading and says which', async () => {
  const { events, lines } = await searched(log, {}, AbortSignal.abort(new Problem('forbidden', 'No longer')))
  expect(lines).toEqual([])
  expect(events.at(-1)).toEqual({ type: 'end' })
})
