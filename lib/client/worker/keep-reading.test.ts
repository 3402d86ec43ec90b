import { expect, test } from 'vitest'
import { Problem } from '@/lib/core/problems/problem.ts'
import { fakeRequest } from '../logs/fake-log-server.ts'
import { keepReading, type Reading, type ReadingWays } from './keep-reading.ts'

type Answer = { readonly chunks: readonly string[]; readonly error?: unknown; readonly lastsMs?: number }

/** Runs the loop over these answers, and gives what was said in order. A chunk "end" is the end; "bad" is no record. */
async function run(answers: readonly Answer[], random = 1): Promise<readonly string[]> {
  const said: string[] = []
  const abort = new AbortController()
  const left = [...answers]
  let nowMs = 0
  const ways: ReadingWays = {
    async *open() {
      const answer = left.shift()
      if (answer === undefined) return abort.abort()
      nowMs += answer.lastsMs ?? 0
      for (const chunk of answer.chunks) yield new TextEncoder().encode(chunk)
      if (answer.error !== undefined) throw answer.error
    },
    sleep: async (delayMs) => void said.push(`sleep ${delayMs}`),
    breathe: async () => {},
    random: () => random,
    nowMs: () => nowMs,
  }
  const reading: Reading = {
    request: () => fakeRequest,
    begin: () => void said.push('begin'),
    take(chunk) {
      const text = new TextDecoder().decode(chunk)
      if (text === 'bad') throw new Problem('internal', 'no record')
      said.push(text)
      return text === 'end'
    },
    cut: ({ code }) => void said.push(`cut ${code}`),
    failed: ({ code }) => void said.push(`failed ${code}`),
    ended: () => void said.push('ended'),
  }
  await keepReading(ways, reading, abort.signal)
  return said
}

test('a response that says its end is the last', async () => {
  expect(await run([{ chunks: ['a', 'end', 'b'] }])).toEqual(['begin', 'a', 'end', 'ended'])
})

const cuts = [
  { name: 'it ends without a word', answer: { chunks: ['a'] }, code: 'server-unreachable' },
  { name: 'it breaks', answer: { chunks: ['a'], error: new TypeError('network') }, code: 'server-unreachable' },
  { name: 'it is no stream of ours', answer: { chunks: ['a', 'bad'] }, code: 'internal' },
]
for (const { name, answer, code } of cuts) {
  test(`a response that is cut is taken up again: ${name}`, async () => {
    expect(await run([answer, { chunks: ['end'] }])).toEqual([
      'begin',
      'a',
      `cut ${code}`,
      'sleep 500',
      'begin',
      'end',
      'ended',
    ])
  })
}

test('the wait doubles up to half a minute, and begins anew after a response that lasted', async () => {
  const said = await run([
    ...Array.from({ length: 8 }, () => ({ chunks: [] })),
    { chunks: [], lastsMs: 10_000 },
    { chunks: [] },
  ])
  expect(said.filter((word) => word.startsWith('sleep')).slice(0, 10)).toEqual(
    [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 500, 1000].map((ms) => `sleep ${ms}`),
  )
})

test('many tabs do not come back at the same moment', async () => {
  expect(await run([{ chunks: [] }, { chunks: ['end'] }], 0)).toContain('sleep 250')
})

test('a server that says when to come back is obeyed', async () => {
  const error = new Problem('too-many-streams', 'full', { retryAfterSeconds: 7 })
  expect(await run([{ chunks: [], error }, { chunks: ['end'] }])).toContain('sleep 7000')
})

test('a refusal is final', async () => {
  expect(await run([{ chunks: [], error: new Problem('forbidden', 'no') }])).toEqual(['begin', 'failed forbidden'])
})
