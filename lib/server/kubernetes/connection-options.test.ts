import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KubeConfig } from '@kubernetes/client-node'
import { afterEach, expect, test } from 'vitest'
import { createConnectionSource } from './connection-options.ts'
import { createApiServer } from './create-api-server.ts'
import { type FakeApiServer, startFakeApiServer } from './fake-api-server.ts'
import { selectContext } from './read-kube-config.ts'

const request = { path: '/x', right: { verb: 'get', resource: 'pods', apiGroup: '', namespace: null } }
const never = new AbortController().signal
const folder = mkdtempSync(join(tmpdir(), 'podlogs-'))
let fake: FakeApiServer | null = null
afterEach(async () => {
  await fake?.close()
  fake = null
  rmSync(folder, { recursive: true, force: true })
})

function configOf(cluster: object, user: object): KubeConfig {
  const kubeConfig = new KubeConfig()
  kubeConfig.loadFromClusterAndUser(
    { name: 'c', server: 'http://127.0.0.1:1', skipTLSVerify: false, ...cluster },
    { name: 'u', ...user },
  )
  return selectContext(kubeConfig, 'loaded-context')
}

test('a token that was rotated in its file is read anew when the old one is refused', async () => {
  const tokenFile = join(folder, 'token')
  writeFileSync(tokenFile, 'old')
  fake = await startFakeApiServer((seen, response) => {
    response.writeHead(seen.authorization === 'Bearer new' ? 200 : 401).end('{}')
  })
  const { url } = fake
  const authProvider = { name: 'tokenFile', config: { tokenFile } }
  const api = createApiServer(
    'c',
    createConnectionSource(() => configOf({ server: url }, { authProvider }), Date.now),
  )
  await expect(api.getJson(request, never)).rejects.toMatchObject({ code: 'unauthorized' })
  writeFileSync(tokenFile, 'new')
  expect(await api.getJson(request, never)).toEqual({})
})

test('where the kubeconfig has a proxy-url, lists and streams go through it', async () => {
  fake = await startFakeApiServer((_, response) => response.end('{"a":1}'))
  const asked: (string | undefined)[] = []
  const sockets = new Set<Socket>()
  const proxy = createServer().on('connect', (incoming, client: Socket) => {
    asked.push(incoming.url)
    const [host, port] = (incoming.url ?? '').split(':')
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      client.pipe(upstream).pipe(client)
    })
    for (const socket of [client, upstream]) sockets.add(socket.on('error', () => {}))
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  const proxyUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const { url } = fake
  const api = createApiServer(
    'c',
    createConnectionSource(() => configOf({ server: url, proxyUrl }, { token: 't' }), Date.now),
  )
  expect(await api.getJson(request, never)).toEqual({ a: 1 })
  for await (const chunk of await api.open(request, never)) expect(chunk.length).toBe(7)
  expect(asked).toEqual([url, url].map((text) => text.replace('http://', '')))
  for (const socket of sockets) socket.destroy()
  proxy.close()
})

test('certificates, their server name and the word to trust anything reach the connection', async () => {
  const cert = (text: string) => Buffer.from(text).toString('base64')
  const source = createConnectionSource(
    () =>
      configOf(
        { server: 'https://[::1]:6443/prefix', caData: cert('ca'), tlsServerName: 'kubernetes' },
        { certData: cert('cert'), keyData: cert('key') },
      ),
    Date.now,
  )
  const { list, stream } = await source.get()
  expect(list).toMatchObject({
    protocol: 'https:',
    hostname: '::1',
    port: '6443',
    path: '/prefix',
    servername: 'kubernetes',
  })
  expect([list.ca, list.cert, list.key].map(String)).toEqual(['ca', 'cert', 'key'])
  expect(list.rejectUnauthorized).toBeUndefined()
  expect(stream.agent).not.toBe(list.agent)
  const trusting = createConnectionSource(() => configOf({ server: 'https://a', skipTLSVerify: true }, {}), Date.now)
  expect((await trusting.get()).list.rejectUnauthorized).toBe(false)
})

test('credentials are looked at again after a while, not at every request', async () => {
  let clock = 0
  const source = createConnectionSource(
    () => configOf({}, { token: 't' }),
    () => clock,
  )
  const first = await source.get()
  expect(await source.get()).toBe(first)
  clock = 10_000
  expect(await source.get()).not.toBe(first)
})
