import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Problem, problemToJson } from '@/lib/core/problems/problem.ts'
import { fetchJson } from './fetch-json.ts'

const schema = v.object({ demo: v.boolean() })
const forbidden = problemToJson(
  new Problem('forbidden', 'You may not list namespaces', {
    missing: { verb: 'list', resource: 'namespaces', apiGroup: '', namespace: null },
  }),
)

const answers = [
  { name: 'what was asked for', status: 200, body: '{"demo":true}', is: { demo: true } },
  { name: 'a refusal', status: 403, body: JSON.stringify(forbidden), is: 'forbidden' },
  {
    name: 'a refusal of a newer server',
    status: 418,
    body: JSON.stringify({ ...forbidden, code: 'teapot' }),
    is: 'internal',
  },
  { name: 'the page of a proxy', status: 502, body: '<html>Bad gateway</html>', is: 'server-unreachable' },
  { name: 'a form that is unknown', status: 200, body: '{"demo":"yes"}', is: 'internal' },
  { name: 'half an answer', status: 200, body: '{"demo":tr', is: 'internal' },
] as const

for (const { name, status, body, is } of answers) {
  test(`an answer becomes a value or a problem: ${name}`, async () => {
    const answer = fetchJson('/api/clusters', schema, new AbortController().signal, async () => {
      return new Response(body, { status })
    })
    if (typeof is === 'string') await expect(answer).rejects.toMatchObject({ name: 'Problem', code: is })
    else await expect(answer).resolves.toEqual(is)
  })
}

test('a server that is away is a problem of its own', async () => {
  const answer = fetchJson('/api/clusters', schema, new AbortController().signal, async () => {
    throw new TypeError('Failed to fetch')
  })
  await expect(answer).rejects.toMatchObject({ code: 'server-unreachable' })
})

test('being told to stop is no problem', async () => {
  const stopped = AbortSignal.abort()
  const answer = fetchJson('/api/clusters', schema, stopped, async (_, { signal }) => {
    signal.throwIfAborted()
    return new Response('{}')
  })
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
})
