import { expect, test } from 'vitest'
import { keepAnswers } from './keep-answers.ts'

const never = new AbortController().signal

function setUp(keptMax = 10) {
  let nowMs = 0
  let asked = 0
  const kept = keepAnswers<number>({ keptMs: 1_000, keptMax, now: () => nowMs })
  return {
    ask: (key: string) => kept(key, async () => ++asked, never),
    pass: (ms: number) => {
      nowMs += ms
    },
  }
}

test('an answer is kept for its time, each under its own key, and then asked for anew', async () => {
  const { ask, pass } = setUp()
  expect([await ask('a'), await ask('b'), await ask('a')]).toEqual([1, 2, 1])
  pass(999)
  expect(await ask('a')).toBe(1)
  pass(1)
  expect([await ask('a'), await ask('a')]).toEqual([3, 3])
})

test('the oldest answers go where there are too many', async () => {
  const { ask } = setUp(2)
  expect([await ask('a'), await ask('b'), await ask('c')]).toEqual([1, 2, 3])
  expect([await ask('b'), await ask('c'), await ask('a')]).toEqual([2, 3, 4])
})

test('a failure is not kept', async () => {
  const kept = keepAnswers<number>({ keptMs: 1_000, keptMax: 1, now: () => 0 })
  await expect(kept('a', () => Promise.reject(new Error('no')), never)).rejects.toThrow('no')
  expect(await kept('a', async () => 7, never)).toBe(7)
})
