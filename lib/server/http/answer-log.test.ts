import type { ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { type FakeApiServer, startFakeApiServer } from '../kubernetes/fake-api-server.ts'
import { createDownloadPermits } from '../tail/download-permits.ts'
import { podObject, running, waiting } from '../tail/pod-fixtures.ts'
import { answerLog } from './answer-log.ts'
import { fakeCall } from './fake-call.ts'

const refusal = JSON.stringify({ kind: 'Status', message: 'words that may change' })
const notes: unknown[] = []
const downloads = createDownloadPermits({ perPersonMax: 1, totalMax: 9 })
let right = new AbortController()
let fake: FakeApiServer | null = null
afterEach(async () => {
  await fake?.close()
  fake = null
})

/** Asks for a log of a cluster with one pod. `log`: what the API server does when it is asked for it. */
async function ask(pod: object, log: (response: ServerResponse) => void, query = '') {
  const started = await startFakeApiServer(({ path }, response) => {
    if (path.endsWith('/log')) log(response)
    else response.end(JSON.stringify(pod))
  })
  fake = started
  const audit = (entry: unknown) => notes.push(entry)
  return answerLog(fakeCall(started, { query: new URLSearchParams(query), audit, downloads, right: right.signal }))
}

test('gives the bytes as they are, and hands the parameters on', async () => {
  const bytes = Buffer.from([0xff, 0x0d, 0x0a, 0x00])
  const query = 'container=app&tailLines=0&timestamps=true&context=x'
  const response = await ask(podObject({ state: running }), (answer) => answer.end(bytes), query)
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true)
  expect(fake?.requests[0]?.query.toString()).toBe('container=app&timestamps=true&tailLines=0')
})

test('secrets are masked before they leave, with a timestamp before them and without', async () => {
  for (const query of ['', 'timestamps=true']) {
    const stamp = query === '' ? '' : '2026-01-02T03:04:05.000000006Z '
    const response = await ask(
      podObject({ state: running }),
      (answer) => answer.end(`${stamp}password=hunter2\n`),
      query,
    )
    expect(await response.text()).toBe(`${stamp}password=[masked:password#a1f3]\n`)
    await fake?.close()
  }
})

test('an empty log is an empty answer', async () => {
  const response = await ask(podObject({ state: running }), (answer) => answer.end())
  expect(await response.text()).toBe('')
})

test('a log that breaks off is an answer that breaks off', async () => {
  const response = await ask(podObject({ state: running }), (answer) => {
    answer.write('half')
    setTimeout(() => answer.destroy(), 10)
  })
  await expect(response.text()).rejects.toThrow()
})

for (const { name, state, query, code } of [
  { name: 'a waiting container', state: waiting('ContainerCreating'), query: '', code: 'container-not-ready' },
  { name: 'no previous run', state: running, query: 'previous=true', code: 'no-previous-run' },
  { name: 'no such container', state: running, query: 'container=x', code: 'container-not-found' },
  { name: 'what the pod object does not explain', state: running, query: '', code: 'invalid-query' },
]) {
  test(`a refusal is explained by the pod object, not by its words: ${name}`, async () => {
    const answer = ask(podObject({ state }), (response) => response.writeHead(400).end(refusal), query)
    await expect(answer).rejects.toMatchObject({ code })
  })
}

test('a pod of several containers asks for a name', async () => {
  const pod = { ...podObject({ state: running }), spec: { containers: [{ name: 'a' }, { name: 'b' }] } }
  const answer = ask(pod, (response) => response.writeHead(400).end(refusal))
  await expect(answer).rejects.toMatchObject({ code: 'container-required', hint: 'Name one with container=: a, b.' })
})

test("the kubelet's words in a 200 are a problem before the first byte", async () => {
  const words = 'unable to retrieve container logs for containerd://abc'
  const answer = ask(podObject({ state: running }), (response) => response.end(words), 'previous=true')
  await expect(answer).rejects.toMatchObject({ code: 'log-unavailable' })
})

test('a node that does not answer is told from the API server, and its address stays out', async () => {
  const words = JSON.stringify({ kind: 'Status', message: 'Get "https://10.0.0.9:10250/containerLogs/x": refused' })
  const answer = ask(podObject({ state: running }), (response) => response.writeHead(500).end(words))
  await expect(answer).rejects.toMatchObject({
    code: 'node-unreachable',
    message: expect.not.stringContaining('10.0.0.9'),
  })
})

test('a right that is taken away cuts a log that is followed: the reader must not take that for its end', async () => {
  right = new AbortController()
  const response = await ask(podObject({ state: running }), (answer) => answer.write('hello\n'), 'follow=true')
  const reader = response.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('hello\n')
  right.abort()
  await expect(reader?.read()).rejects.toThrow()
  right = new AbortController()
})

test('who reads is noted, with how much', async () => {
  notes.length = 0
  const response = await ask(podObject({ state: running }), (answer) => answer.end('hello\n'), 'container=app')
  await response.text()
  const what = { namespaces: ['shop'], pod: 'cart-0', container: 'app', follow: false }
  expect(notes).toEqual([{ event: 'download', outcome: 'ended', ...what, bytes: 6 }])
})

test('a download counts while it is read, and no longer: not when it fails, and not when its reader leaves', async () => {
  const pod = podObject({ state: running })
  const open = await ask(pod, (answer) => void answer.write('one\n'), 'follow=true')
  await expect(ask(pod, (answer) => answer.end('two\n'))).rejects.toMatchObject({ code: 'too-many-downloads' })
  await open.body?.cancel()
  await expect(ask(pod, (answer) => answer.end('x'), 'tailLines=x')).rejects.toMatchObject({ code: 'invalid-query' })
  expect(await (await ask(pod, (answer) => answer.end('three\n'))).text()).toBe('three\n')
  expect(await (await ask(pod, (answer) => answer.end('four\n'))).text()).toBe('four\n')
})
