import { expect, test } from 'vitest'
import { Problem, problemToJson } from '@/lib/core/problems/problem.ts'
import { planTicks } from '@/lib/core/self-check/plan-ticks.ts'
import type { Fetch } from '../api/open-api.ts'
import { runSelfCheck } from './run-self-check.ts'

const signal = new AbortController().signal
const ticks = planTicks(6).map((ms) => `{"sentMs":${ms}}\n`)

async function lastOf(fetch: Fetch) {
  let last = null
  for await (const seen of runSelfCheck({ seconds: 6, signal, now: () => 0, fetch })) last = seen
  return last
}

test('a stream that comes whole has ended with every tick', async () => {
  const last = await lastOf(async () => new Response(ticks.join('')))
  expect(last?.ended).toBe(true)
  expect(last?.came.map(({ sentMs }) => sentMs)).toEqual(planTicks(6))
})

test('a stream that breaks has ended with what came', async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(ticks.slice(0, 3).join('')))
    },
    pull: () => Promise.reject(new TypeError('network error')),
  })
  expect(await lastOf(async () => new Response(body))).toMatchObject({ ended: true, came: { length: 3 } })
})

test('a proxy that answers instead has cut the stream', async () => {
  expect(await lastOf(async () => new Response('<html>', { status: 504 }))).toMatchObject({ ended: true, came: [] })
})

test('who is not let in is told so', async () => {
  const problem = problemToJson(new Problem('login-required', 'You have not logged in'))
  const refused = lastOf(async () => new Response(JSON.stringify(problem), { status: 401 }))
  await expect(refused).rejects.toMatchObject({ code: 'login-required' })
})
