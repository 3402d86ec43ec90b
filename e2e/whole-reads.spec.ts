import type { IncomingMessage } from 'node:http'
import { control } from './demo-cluster.ts'
import { openAnswer } from './open-answer.ts'
import { expect, test } from './test.ts'
import type { TestCluster } from './test-cluster.ts'

/** As `lib/core/logs/limits.ts` says. */
const searchesPerPersonMax = 4
const logs = 20
const linesOfEach = 1_000
const lineBytes = 4_000
/** Longer than a read whose reader takes nothing is held. */
const patience = { timeout: 15_000 }

/** More than the buffers on the way take in, so that whoever reads them all is busy for a while. */
async function addLargeLogs({ namespace, addPod }: TestCluster, length = logs): Promise<void> {
  const containers = Array.from({ length }, (_, at) => ({ name: `app-${at}` }))
  await addPod({ name: 'writer', containers })
  for (const { name: container } of containers) {
    await control('write-lines', { namespace, pod: 'writer', container, count: linesOfEach, bytes: lineBytes })
  }
}

/** Reads of logs that are open now, and how many have ever been. */
const readsOf = async ({ namespace }: TestCluster): Promise<{ readonly open: number; readonly opened: number }> =>
  JSON.parse(JSON.stringify(await control('reading', { namespace })))

/** Begins a search; what it finds is not taken. */
const search = (baseURL: string | undefined, { namespace }: TestCluster, q: string, limit = 10_000) =>
  openAnswer(`${baseURL}/api/search?${new URLSearchParams({ source: namespace, q, limit: String(limit) })}`)

const textOf = async (response: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

test('who leaves a search ends its reads, and the others are never begun', async ({ cluster, baseURL }) => {
  const many = 3 * logs
  await addLargeLogs(cluster, many)
  await using answer = await search(baseURL, cluster, 'nowhere')
  answer.response.resume()
  // How many there have been: on a fast machine some are over before one looks.
  await expect.poll(async () => (await readsOf(cluster)).opened, { intervals: [10] }).toBeGreaterThan(0)
  await answer[Symbol.asyncDispose]()
  await expect.poll(async () => (await readsOf(cluster)).open, patience).toBe(0)
  expect((await readsOf(cluster)).opened).toBeLessThan(many)
})

test('one person may run so many searches, and is told of the bound by the next', async ({ cluster, baseURL }) => {
  await addLargeLogs(cluster)
  await using open = new AsyncDisposableStack()
  // Every line is found and none is taken, so that none of them ends.
  for (let at = 0; at < searchesPerPersonMax; at++) open.use(await search(baseURL, cluster, 'line'))
  const refused = open.use(await search(baseURL, cluster, 'line'))
  expect(refused.response.statusCode).toBe(429)
  expect(JSON.parse(await textOf(refused.response))).toMatchObject({
    code: 'too-many-searches',
    hint: expect.stringContaining('PODLOGS_SEARCHES_PER_PERSON_MAX'),
  })
  await open.disposeAsync()
  await expect
    .poll(async () => {
      await using next = await search(baseURL, cluster, 'line', 1)
      return next.response.statusCode
    }, patience)
    .toBe(200)
})

test('a search finds nothing of what is masked, whatever it is looked for by', async ({ cluster, baseURL }) => {
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', 'login with password=hunter2secret done\n')
  for (const [q, hits] of [
    ['hunter2secret', 0],
    ['regex:hunter\\d', 0],
    ['password=h', 0],
    ['login with', 1],
  ] as const) {
    await using answer = await search(baseURL, cluster, q)
    const text = await textOf(answer.response)
    expect.soft(text, q).toMatch(new RegExp(`"hits":${hits},"backTo"[^\n]*\n\u001e{"type":"end"}`))
    expect.soft(text).not.toContain('hunter2')
  }
})

test('a download that is not taken lets go of its reads, and has every line once it is', async ({
  cluster,
  baseURL,
}) => {
  test.setTimeout(60_000)
  await addLargeLogs(cluster)
  await using answer = await openAnswer(`${baseURL}/api/download?source=${cluster.namespace}&timestamps=false`)
  // How many there have been: on a fast machine none is open any more when one looks.
  await expect.poll(async () => (await readsOf(cluster)).opened).toBeGreaterThan(0)
  await expect.poll(async () => (await readsOf(cluster)).open, patience).toBe(0)
  const lines = (await textOf(answer.response)).split('\n').slice(0, -1)
  expect(lines).toHaveLength(logs * linesOfEach)
  const counts = Map.groupBy(lines, (line) => line)
  expect([...counts.values()].every(({ length }) => length === logs)).toBe(true)
})
