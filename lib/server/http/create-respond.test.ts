import { expect, test } from 'vitest'
import { Problem } from '@/lib/core/problems/problem.ts'
import { localIdentity } from '../access/identity.ts'
import { apiServerAt } from '../kubernetes/fake-api-server.ts'
import { fakeMasker } from '../redaction/fake-masker.ts'
import { createDownloadPermits } from '../tail/download-permits.ts'
import { createRespond, createRespondToAnyone } from './create-respond.ts'

const notes: unknown[] = []
const failures: unknown[] = []
const asked: (string | null)[] = []
const respond = createRespond({
  allowedHosts: [],
  masker: fakeMasker,
  reveals: false,
  downloads: createDownloadPermits({ perPersonMax: 1, totalMax: 9 }),
  authenticate: async () => localIdentity('launch'),
  reauthorizeMs: 900_000,
  beginTrail: () => ({ identify: () => {}, note: (entry) => notes.push(entry) }),
  logFailure: (_, error) => failures.push(error),
  apiServerFor: (_, context) => {
    asked.push(context)
    return apiServerAt('http://127.0.0.1:1')
  },
})
const ask = (path = '/', headers: Record<string, string> = {}) =>
  new Request(`http://localhost:4000${path}`, { headers: { host: 'localhost:4000', ...headers } })
const none = { params: Promise.resolve({}) }

test('what a handler gives back becomes JSON, with the number of the request, and is kept nowhere', async () => {
  const response = await respond(() => ({ a: 1 }))(ask(), none)
  expect(await response.json()).toEqual({ a: 1 })
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('a problem becomes its own answer', async () => {
  const response = await respond(() => {
    throw new Problem('throttled', 'slow down', { retryAfterSeconds: 2.5 })
  })(ask('/api/x?secret=1'), none)
  expect(response.status).toBe(429)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(response.headers.get('retry-after')).toBe('3')
  expect(await response.json()).toMatchObject({ code: 'throttled', detail: 'slow down', instance: '/api/x' })
})

test('a mistake of ours is logged with the number that the person sees, and says nothing else', async () => {
  const mistake = new Error('token abc123')
  const response = await respond(() => {
    throw mistake
  })(ask(), none)
  expect(response.status).toBe(500)
  const body = await response.text()
  expect(body).not.toContain('abc123')
  expect(body).toContain(response.headers.get('x-request-id'))
  expect(failures).toEqual([mistake])
})

for (const { name, headers, params = {}, code } of [
  { name: 'another host', headers: { host: 'evil.example' }, code: 'host-not-allowed' },
  {
    name: 'a browser that sends no header of ours',
    headers: { 'sec-fetch-site': 'same-origin' },
    code: 'cross-site-request',
  },
  { name: 'another page', headers: { 'sec-fetch-site': 'cross-site' }, code: 'cross-site-request' },
  { name: 'a trick in a name', headers: {}, params: { namespace: '..', pod: 'a' }, code: 'invalid-name' },
  { name: 'a pod of capitals', headers: {}, params: { namespace: 'a', pod: 'A' }, code: 'invalid-name' },
]) {
  test(`the handler is never called for ${name}`, async () => {
    let called = false
    const handler = respond<Record<string, string>>(() => {
      called = true
    })
    const response = await handler(ask('/', headers), { params: Promise.resolve(params) })
    expect(await response.json()).toMatchObject({ code })
    expect(called).toBe(false)
    if (response.status === 403) expect(notes.at(-1)).toEqual({ event: 'refusal', outcome: code })
  })
}

test('the cluster is that of ?context=, and none is opened that the handler does not ask for', async () => {
  await respond(() => ({}))(ask('/?context=a'), none)
  expect(asked).toEqual([])
  await respond(({ api }) => ({ key: api().key }))(ask('/?context=b%20c'), none)
  expect(asked).toEqual(['b c'])
})

test('HEAD gets the headers alone, and lets go of the stream that GET would have begun', async () => {
  let cancelled = false
  const body = new ReadableStream({
    cancel() {
      cancelled = true
    },
  })
  const head = new Request('http://localhost/', { method: 'HEAD', headers: { host: 'localhost' } })
  const response = await respond(() => new Response(body, { headers: { 'content-type': 'text/plain' } }))(head, none)
  expect(cancelled).toBe(true)
  expect(response.body).toBeNull()
  expect(response.headers.get('content-type')).toBe('text/plain')
})

test('a login may be opened from anywhere, but nothing is done for another page', async () => {
  const door = { allowedHosts: [], beginTrail: () => ({ identify: () => {}, note: () => {} }), logFailure: () => {} }
  const handler = createRespondToAnyone(door)(() => ({ done: true }))
  const crossSite = { host: 'localhost', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
  const opened = await handler(new Request('http://localhost/launch', { headers: crossSite }), none)
  expect(await opened.json()).toEqual({ done: true })
  const posted = await handler(new Request('http://localhost/api/login', { method: 'POST', headers: crossSite }), none)
  expect(posted.status).toBe(403)
})
