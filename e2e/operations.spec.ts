import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test as base, expect } from '@playwright/test'
import { control, createDemoCluster } from './demo-cluster.ts'
import { demoKubeconfig } from './demo-kubeconfig.ts'
import { freePort } from './free-port.ts'
import { asLauncher } from './launch.ts'
import { openAnswer } from './open-answer.ts'
import { type Served, startServed } from './served.ts'
import { openTraceReceiver } from './trace-receiver.ts'

const program = fileURLToPath(new URL('../.next/standalone', import.meta.url))
/** Nothing of it may be written anywhere. */
const secret = 'what-somebody-searches-for'

/** The server of the image on the demo cluster, with more settings. */
const test = base.extend<{ readonly serve: (environment: Readonly<Record<string, string>>) => Promise<Served> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures off the pattern
  serve: async ({}, use) => {
    const copies = await mkdtemp(join(tmpdir(), 'podlogs-operations-'))
    const kubeconfig = join(copies, 'kubeconfig')
    await writeFile(kubeconfig, JSON.stringify(demoKubeconfig(process.env['PODLOGS_E2E_DEMO_URL'] ?? '')))
    await using servers = new AsyncDisposableStack()
    await use(async (environment) => {
      const own = { PODLOGS_KUBECONFIG: kubeconfig, ...environment }
      const options = { program, copies, basePath: '/tools/logs', environment: own }
      return servers.use(await startServed({ ...options, port: await freePort() }))
    })
    await servers.disposeAsync()
    await rm(copies, { recursive: true })
  },
})

const ask = async ({ url }: Served) => {
  const answer = await fetch(`${url}/api/namespaces/shop/pods?q=${secret}`, { headers: asLauncher })
  expect(answer.status).toBe(200)
  return answer.headers.get('x-request-id') ?? ''
}

test('traces go where the OTLP endpoint is: the request, the API server below it, and no query', async ({ serve }) => {
  await using receiver = await openTraceReceiver()
  await ask(await serve({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url }))
  await expect.poll(() => receiver.text(), { timeout: 20_000 }).toContain('kubernetes read')
  expect(receiver.text()).toContain('/tools/logs/api/namespaces/shop/pods')
  expect(receiver.text()).not.toContain(secret)
})

test('traces of the last requests leave before the process does', async ({ serve }) => {
  await using receiver = await openTraceReceiver()
  const server = await serve({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url })
  await ask(server)
  // Sooner than spans are sent by themselves.
  expect(receiver.text()).not.toContain('/shop/pods')
  await server[Symbol.asyncDispose]()
  expect(receiver.text()).toContain('/tools/logs/api/namespaces/shop/pods')
})

test('each answer is a line of JSON with its number and without its query', async ({ serve }) => {
  const server = await serve({ PODLOGS_LOG_REQUESTS: 'true' })
  const requestId = await ask(server)
  await expect.poll(() => server.words()).toContain(requestId)
  const line = server
    .words()
    .split('\n')
    .find((each) => each.includes(requestId) && each.includes('"request"'))
  expect(JSON.parse(line ?? '')).toMatchObject({ route: '/api/namespaces/[namespace]/pods', status: 200 })
  expect(server.words()).not.toContain(secret)
})

test('metrics stand at their own port alone, once they have one', async ({ serve }) => {
  const port = await freePort()
  const server = await serve({ PODLOGS_METRICS_PORT: String(port) })
  await ask(server)
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404)
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(text).toMatch(/podlogs_upstream_seconds_count\{kind="read",status="200"\} [1-9]/)
  expect(text).toContain('podlogs_http_request_seconds_count{route="/api/namespaces/[namespace]/pods",status="200"} 1')
})

test('searches are counted, and one more than the server bears is refused', async ({ serve }) => {
  const cluster = await createDemoCluster()
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  const where = { namespace: cluster.namespace, pod: 'writer', container: 'app' }
  await control('write-lines', { ...where, count: 2_000, bytes: 4_000 })
  const port = await freePort()
  const server = await serve({ PODLOGS_METRICS_PORT: String(port), PODLOGS_SEARCHES_MAX: '1' })
  const address = `${server.url}/api/search?source=${cluster.namespace}&q=line&limit=10000`
  await using answer = await openAnswer(address)
  const metrics = async () => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  await expect.poll(metrics).toMatch(/^podlogs_searches 1$/m)
  await using refused = await openAnswer(address)
  expect(refused.response.statusCode).toBe(429)
  answer.response.resume()
  await expect.poll(metrics, { timeout: 15_000 }).toMatch(/^podlogs_searches 0$/m)
  expect(await metrics()).toMatch(/^podlogs_search_hits_total 2000$/m)
  expect(await metrics()).toMatch(/^podlogs_searched_bytes_total [1-9]\d{6}/m)
  await cluster.dispose()
})
