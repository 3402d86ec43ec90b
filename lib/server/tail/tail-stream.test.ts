import { createServer } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { Problem } from '@/lib/core/problems/problem.ts'
import { endOpenStreams, openStreams } from '../http/open-streams.ts'
import { streamResponse } from '../http/stream-response.ts'
import type { ApiServer } from '../kubernetes/api-server.ts'
import { type FakeApiServer, startFakeApiServer } from '../kubernetes/fake-api-server.ts'
import { fakeMasker } from '../redaction/fake-masker.ts'
import { ended, podObject, podOf, running } from './pod-fixtures.ts'
import { createStreamPermits } from './stream-permits.ts'
import { type OpenSelections, openTailStream, type TailWay } from './tail-stream.ts'
import { createUpstreams } from './upstreams.ts'

const source = { namespace: 'shop', pod: 'cart-0', container: 'app', previous: false, resume: null }
const request = {
  selections: [],
  sources: [source, source],
  follow: true,
  tailLines: null,
  sinceTime: null,
  untilTime: null,
}
const nothingSelected: OpenSelections = () => ({ settled: Promise.resolve(), podOf: () => null, close() {} })
const selections = [{ namespace: 'shop', of: { type: 'namespace' }, containers: [] }] as const
const identity = { expiresAtMs: null }
const mistakes: unknown[] = []
let fake: FakeApiServer | null = null
afterEach(async () => {
  await fake?.close()
  fake = null
  expect(mistakes).toEqual([])
})

/** The way to a cluster, of which nothing is followed yet. */
const follow = (api: ApiServer, permit: TailWay['permit'] = () => () => {}): TailWay => ({
  api,
  upstreams: createUpstreams({ lingerMs: 0 }),
  masker: fakeMasker,
  permit,
  rights: { inNamespace: () => new AbortController().signal },
})

/** A cluster whose followed log says one line and then nothing. */
async function startQuietCluster(): Promise<FakeApiServer> {
  fake = await startFakeApiServer(({ path }, response) => {
    if (path.endsWith('/log')) response.write('2026-01-02T03:04:05.000000001Z hello\n')
    else response.end(JSON.stringify(podObject({ state: running })))
  })
  return fake
}

test('says hello at once, numbers its sources and gives their lines', async () => {
  const { api } = await startQuietCluster()
  const stream = openTailStream(follow(api), request, nothingSelected, (error) => mistakes.push(error))
  let text = ''
  while (text.split('hello\n').length < 3) text += new TextDecoder().decode((await stream.next()) ?? new Uint8Array())
  stream.cancel()
  expect(text.split('\n')[0]).toBe('\u001e{"type":"hello","version":"1"}')
  expect(text).toContain('"type":"source","source":0')
  expect(text).toContain('\n1 2026-01-02T03:04:05.000000001Z hello\n')
})

test('when the reader leaves, every connection to the cluster closes, silent or not', async () => {
  const { api, requests } = await startQuietCluster()
  const reader = new AbortController()
  const stream = openTailStream(follow(api), request, nothingSelected, (error) => mistakes.push(error))
  const response = streamResponse(stream, 'text/plain', { signal: reader.signal, identity })
  const body = response.body?.getReader()
  while (requests.filter(({ path }) => path.endsWith('/log')).length < 2) await body?.read()
  expect(openStreams().size).toBe(1)
  const left = performance.now()
  reader.abort()
  await Promise.all(requests.filter(({ path }) => path.endsWith('/log')).map(({ closed }) => closed))
  expect(performance.now() - left).toBeLessThan(1_000)
  expect(openStreams().size).toBe(0)
})

test('the same over HTTP: a reader that hangs up is noticed at once', async () => {
  const { api, requests } = await startQuietCluster()
  const door = createServer(async (incoming, outgoing) => {
    const left = new AbortController()
    outgoing.once('close', () => left.abort())
    const response = streamResponse(
      openTailStream(follow(api), request, nothingSelected, () => {}),
      'text/plain',
      { signal: left.signal, identity },
    )
    for await (const chunk of response.body ?? []) outgoing.write(chunk)
    incoming.resume()
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const address = door.address()
  const abort = new AbortController()
  const port = typeof address === 'object' ? address?.port : 0
  const response = await fetch(`http://127.0.0.1:${port}/`, { signal: abort.signal })
  const body = response.body?.getReader()
  while (requests.filter(({ path }) => path.endsWith('/log')).length < 2) await body?.read()
  abort.abort()
  await Promise.all(requests.map(({ closed }) => closed))
  door.close()
})

test('draining ends the answer without its last record, so that the reader takes it up elsewhere', async () => {
  const { api, requests } = await startQuietCluster()
  const stream = openTailStream(follow(api), request, nothingSelected, (error) => mistakes.push(error))
  const response = streamResponse(stream, 'text/plain', { signal: new AbortController().signal, identity })
  const reading = response.text()
  while (requests.filter(({ path }) => path.endsWith('/log')).length < 2) await new Promise(setImmediate)
  endOpenStreams()
  expect(await reading).not.toContain('"type":"end"')
  await Promise.all(requests.map(({ closed }) => closed))
})

test('ends with "end" when every source has closed', async () => {
  fake = await startFakeApiServer(({ path }, response) => {
    response.end(path.endsWith('/log') ? 'x\n' : JSON.stringify(podObject({ state: running })))
  })
  const stream = openTailStream(follow(fake.api), { ...request, follow: false }, nothingSelected, (error) =>
    mistakes.push(error),
  )
  let text = ''
  for (let bytes = await stream.next(); bytes !== null; bytes = await stream.next()) text += Buffer.from(bytes)
  const records = text.split('\n').map((record) => record.replace('\u001e', ''))
  expect(records.slice(-3)).toEqual([expect.stringContaining('"reason":"completed"'), '{"type":"end"}', ''])
})

/** A selection that has one container, whose pod came while the reader was reading if `whole`. */
const select =
  (whole: boolean): OpenSelections =>
  ({ join, selected }) => {
    const details = podOf({ state: running })
    const pod = { look: async () => podOf({ state: ended(0), policy: 'Never' }), change: () => Promise.resolve() }
    join({ details, container: 'app', pod, whole, joinedAt: whole ? details.pod.createdAt : null })
    selected(0, 1, null)
    return { settled: Promise.resolve(), podOf: () => null, close() {} }
  }

for (const whole of [false, true]) {
  const from = whole ? 'its beginning' : 'where the reader asked to begin'
  test(`what a selection has is told before how many there are, and read from ${from}`, async () => {
    const { api, requests } = await startQuietCluster()
    const wanted = { ...request, sources: [], selections, tailLines: 3 }
    const stream = openTailStream(follow(api), wanted, select(whole), (error) => mistakes.push(error))
    let text = ''
    while (!text.includes('hello\n')) text += Buffer.from((await stream.next()) ?? [])
    const types = [...text.matchAll(/"type":"(\w+)"/g)].map(([, type]) => type)
    expect(types.slice(0, whole ? 4 : 3)).toEqual(['hello', 'source', ...(whole ? ['joined'] : []), 'selected'])
    const logs = requests.filter(({ path }) => path.endsWith('/log'))
    expect(logs.map(({ query }) => query.get('tailLines'))).toContain(whole ? null : '3')
    stream.cancel()
  })
}

test('with selections that are followed there is no end, since pods may come', async () => {
  fake = await startFakeApiServer(({ path }, response) => {
    response.end(path.endsWith('/log') ? 'x\n' : JSON.stringify(podObject({ state: ended(0), policy: 'Never' })))
  })
  const wanted = { ...request, sources: [], selections }
  const stream = openTailStream(follow(fake.api), wanted, select(false), (error) => mistakes.push(error))
  let text = ''
  while (!text.includes('"type":"closed"')) text += Buffer.from((await stream.next()) ?? [])
  const next = stream.next()
  await new Promise(setImmediate)
  stream.cancel()
  expect(text + Buffer.from((await next) ?? [])).not.toContain('"type":"end"')
})

test('a log that is one too many is told so, and the others are read; all are given back at the end', async () => {
  const { api } = await startQuietCluster()
  const permits = createStreamPermits({ perPersonMax: 2, totalMax: 2 })
  const way = follow(api, () => permits.take('ana'))
  const sources = [source, source, source]
  const stream = openTailStream(way, { ...request, sources }, nothingSelected, (error) => mistakes.push(error))
  let text = ''
  while (text.split('hello\n').length < 3) text += Buffer.from((await stream.next()) ?? [])
  expect(text).toContain('"code":"too-many-streams"')
  expect(text).toContain('"reason":"gave-up"')
  stream.cancel()
  await expect.poll(() => permits.check('ana', 2)).toBeUndefined()
})

test('a right that is taken away ends the log that is followed, and says which right', async () => {
  const { api } = await startQuietCluster()
  const taken = new AbortController()
  const way = { ...follow(api), rights: { inNamespace: () => taken.signal } }
  const stream = openTailStream(way, { ...request, sources: [source] }, nothingSelected, (error) =>
    mistakes.push(error),
  )
  let text = ''
  const read = async (until: string) => {
    while (!text.includes(until)) text += new TextDecoder().decode((await stream.next()) ?? new Uint8Array())
  }
  await read('hello\n')
  taken.abort(new Problem('forbidden', 'You may no longer get pods/log in the namespace shop'))
  await read('"type":"end"')
  const events = text.split('\n').flatMap((line) => (line.startsWith('\u001e') ? [JSON.parse(line.slice(1))] : []))
  expect(events.slice(-3)).toMatchObject([
    { type: 'problem', source: 0, problem: { code: 'forbidden', detail: expect.stringContaining('no longer') } },
    { type: 'closed', source: 0, reason: 'forbidden' },
    { type: 'end' },
  ])
  await Promise.all((fake?.requests ?? []).map(({ closed }) => closed))
})
