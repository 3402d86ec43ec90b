import { expect, test } from 'vitest'
import { Problem, problemToJson } from '@/lib/core/problems/problem.ts'
import { fakeRequest } from '../logs/fake-log-server.ts'
import { openLogStream, type PostStream } from './open-log-stream.ts'

async function read(post: PostStream): Promise<string> {
  let text = ''
  for await (const chunk of openLogStream('/api/stream', fakeRequest, new AbortController().signal, post)) {
    text += new TextDecoder().decode(chunk)
  }
  return text
}

test('asks with the request as its body and a header that no other site can send, and gives the bytes', async () => {
  const text = await read(async (url, { method, headers, body }) => {
    expect({ url, method, headers, request: JSON.parse(body) }).toEqual({
      url: '/api/stream',
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Podlogs': '1' },
      request: fakeRequest,
    })
    return new Response('hello')
  })
  expect(text).toBe('hello')
})

test('a refusal is the Problem that the server says', async () => {
  const problem = problemToJson(new Problem('context-not-found', 'no such context'))
  const refused = read(async () => new Response(JSON.stringify(problem), { status: 404 }))
  await expect(refused).rejects.toMatchObject({ name: 'Problem', code: 'context-not-found' })
})

test('leaving the loop closes the connection', async () => {
  let cancelled = false
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(Uint8Array.of(1)),
    cancel() {
      cancelled = true
    },
  })
  for await (const _ of openLogStream('/', fakeRequest, new AbortController().signal, async () => new Response(body)))
    break
  expect(cancelled).toBe(true)
})
