import { afterEach, expect, test } from 'vitest'
import { toReadLogs } from '../access/log-rights.ts'
import { type FakeApiServer, startFakeApiServer } from '../kubernetes/fake-api-server.ts'
import { fakeMasker } from '../redaction/fake-masker.ts'
import { maskedOrRevealed } from './masked-or-revealed.ts'

let fake: FakeApiServer | null = null
afterEach(async () => {
  await fake?.close()
  fake = null
})

/** Somebody who may reveal in these namespaces. */
async function setUp(mayReveal: readonly string[], reveals = true) {
  const started = await startFakeApiServer(async (_, response, incoming) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const { resource, namespace, group, verb } = JSON.parse(Buffer.concat(chunks).toString()).spec.resourceAttributes
    const allowed = `${verb} ${resource}.${group}` === 'reveal logs.podlogs.dev' && mayReveal.includes(namespace)
    response.writeHead(201).end(JSON.stringify({ status: { allowed } }))
  })
  fake = started
  const notes: unknown[] = []
  const ends = { logs: new AbortController(), reveal: new AbortController() }
  const call = {
    api: () => started.api,
    audit: (entry: unknown) => void notes.push(entry),
    masker: fakeMasker,
    reveals,
    rights: (_: AbortSignal, right = toReadLogs) => ({
      inNamespace: (namespace: string) => (right(namespace).verb === 'reveal' ? ends.reveal : ends.logs).signal,
    }),
    signal: new AbortController().signal,
  }
  const ask = (reveal: boolean, ...namespaces: string[]) =>
    maskedOrRevealed(call, { reveal, namespaces }, new AbortController().signal)
  return { ask, notes, ends, asked: () => started.requests.length }
}

test('who does not ask for it gets masks, whatever they may do, and the cluster is not asked', async () => {
  const { ask, notes, asked } = await setUp(['shop'])
  expect((await ask(false, 'shop')).masker).toBe(fakeMasker)
  expect([notes, asked()]).toEqual([[], 0])
})

test('who may gets the lines as they were written, and that is noted', async () => {
  const { ask, notes } = await setUp(['shop', 'cart'])
  const { masker } = await ask(true, 'shop', 'cart')
  expect(masker.name).toBe('revealed')
  expect(notes).toEqual([{ event: 'reveal', outcome: 'allowed', namespaces: ['shop', 'cart'] }])
})

test('one namespace without the right is enough to be refused, with its name', async () => {
  const { ask, notes } = await setUp(['shop'])
  await expect(ask(true, 'shop', 'cart')).rejects.toMatchObject({
    code: 'forbidden',
    missing: { verb: 'reveal', resource: 'logs', apiGroup: 'podlogs.dev', namespace: 'cart' },
  })
  expect(notes).toEqual([])
})

test('where nobody is allowed to, the right counts for nothing', async () => {
  const { ask, asked } = await setUp(['shop'], false)
  await expect(ask(true, 'shop')).rejects.toMatchObject({ code: 'reveal-off' })
  expect(asked()).toBe(0)
})

test('what is revealed ends with the right to reveal as with the right to read', async () => {
  for (const end of ['logs', 'reveal'] as const) {
    const { ask, ends } = await setUp(['shop'])
    const right = (await ask(true, 'shop')).rights.inNamespace('shop')
    expect(right.aborted).toBe(false)
    ends[end].abort()
    expect(right.aborted).toBe(true)
    await fake?.close()
  }
})
