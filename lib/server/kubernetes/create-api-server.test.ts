import { afterEach, expect, test } from 'vitest'
import { createConnectionSource } from './connection-options.ts'
import { createApiServer } from './create-api-server.ts'
import { apiServerAt, type FakeApiServer, startFakeApiServer } from './fake-api-server.ts'
import { readKubeConfig, selectContext } from './read-kube-config.ts'

const right = { verb: 'get', resource: 'pods', apiGroup: '', namespace: 'shop' }
const request = { path: '/api/v1/pods', query: { a: 'b c&d' }, right }
const never = new AbortController().signal
let fake: FakeApiServer | null = null
afterEach(async () => {
  await fake?.close()
  fake = null
})

test('asks with the token of the context and gives the JSON back', async () => {
  fake = await startFakeApiServer((_, response) => response.end('{"a":1}'))
  expect(await fake.api.getJson(request, never)).toEqual({ a: 1 })
  expect(fake.requests[0]).toMatchObject({ path: '/api/v1/pods', authorization: 'Bearer secret' })
  expect(fake.requests[0]?.query.get('a')).toBe('b c&d')
})

test('a path in front of the API server is kept', async () => {
  fake = await startFakeApiServer((_, response) => response.end('{}'))
  await apiServerAt(`${fake.url}/k8s/clusters/one/`).getJson(request, never)
  expect(fake.requests[0]?.path).toBe('/k8s/clusters/one/api/v1/pods')
})

test('credentials that are refused are obtained anew, once', async () => {
  let tokens = 0
  fake = await startFakeApiServer(
    (seen, response) => response.writeHead(seen.authorization === 'Bearer token-1' ? 401 : 200).end('{}'),
    () => `token-${++tokens}`,
  )
  await fake.api.getJson(request, never)
  expect(fake.requests.map(({ authorization }) => authorization)).toEqual(['Bearer token-1', 'Bearer token-2'])
})

test('credentials that stay refused are a problem', async () => {
  fake = await startFakeApiServer((_, response) => response.writeHead(401).end())
  await expect(fake.api.getJson(request, never)).rejects.toMatchObject({ code: 'unauthorized' })
  expect(fake.requests).toHaveLength(2)
})

test('a refusal names the missing right', async () => {
  fake = await startFakeApiServer((_, response) => response.writeHead(403).end('{"kind":"Status"}'))
  await expect(fake.api.open(request, never)).rejects.toMatchObject({ code: 'forbidden', missing: right })
})

test('where nobody listens, the address is said', async () => {
  const gone = await startFakeApiServer(() => {})
  await gone.close()
  await expect(gone.api.getJson(request, never)).rejects.toMatchObject({
    code: 'cluster-unreachable',
    message: expect.stringContaining(gone.url.replace('http://', '')),
  })
})

test('an answer that is cut in the middle is told from one that has ended', async () => {
  fake = await startFakeApiServer((seen, response) => {
    response.write('half')
    if (seen.query.get('cut') === 'true') setImmediate(() => response.destroy())
    else response.end()
  })
  expect(await collect(await fake.api.open({ path: '/', right }, never))).toBe('half')
  const cut = await fake.api.open({ path: '/', query: { cut: 'true' }, right }, never)
  await expect(collect(cut)).rejects.toMatchObject({ code: 'cluster-unreachable' })
})

test('a stream that is left closes its connection, by abort and by going away', async () => {
  fake = await startFakeApiServer((_, response) => response.write('x'))
  const abort = new AbortController()
  await fake.api.open(request, abort.signal)
  abort.abort()
  await fake.requests[0]?.closed
  for await (const _ of await fake.api.open(request, never)) break
  await fake.requests[1]?.closed
})

test('two hundred streams run beside each other, and lists share a few connections', async () => {
  fake = await startFakeApiServer((seen, response) => {
    if (seen.path === '/list') response.end('{}')
    else response.write('x')
  })
  const { api } = fake
  const abort = new AbortController()
  await Promise.all(Array.from({ length: 200 }, () => api.open({ path: '/stream', right }, abort.signal)))
  await Promise.all(Array.from({ length: 200 }, () => api.getJson({ path: '/list', right }, never)))
  expect(fake.requests).toHaveLength(400)
  abort.abort()
})

test('a plugin that fails is a problem that names the user and keeps its words back', async () => {
  const kubeConfig = readKubeConfig([new URL('fixtures/exec-plugin.yaml', import.meta.url).pathname])
  const source = createConnectionSource(() => selectContext(kubeConfig, 'fails'), Date.now)
  const api = createApiServer('test', source)
  await expect(api.getJson(request, never)).rejects.toMatchObject({
    code: 'credentials-failed',
    message: 'The credentials of the user fails could not be obtained',
  })
})

test('a plugin is run once for all who ask at the same time, and is told what it may do', async () => {
  fake = await startFakeApiServer((_, response) => response.end('{}'))
  const kubeConfig = readKubeConfig([new URL('fixtures/exec-plugin.yaml', import.meta.url).pathname])
  const { url } = fake
  const makeKubeConfig = () => {
    const selected = selectContext(kubeConfig, 'works')
    selected.clusters = selected.clusters.map((cluster) => ({ ...cluster, server: url }))
    return selected
  }
  const api = createApiServer('test', createConnectionSource(makeKubeConfig, Date.now))
  await Promise.all([1, 2, 3].map(() => api.getJson(request, never)))
  const tokens = new Set(fake.requests.map(({ authorization }) => authorization))
  expect(tokens.size).toBe(1)
  expect([...tokens][0]).toMatch(/^Bearer ExecCredential-\d+$/)
})

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
