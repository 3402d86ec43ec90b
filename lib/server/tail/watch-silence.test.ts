import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inFlightMsMax, owedMsMax, quietMsMax, quietMsMin } from '@/lib/core/logs/limits.ts'
import { parseLine } from '@/lib/core/logs/parse-line.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { lineHash } from '@/lib/core/wire/line-digest.ts'
import { createGate } from '../gate.ts'
import { fakeMasker } from '../redaction/fake-masker.ts'
import type { LineMark } from './line-mark.ts'
import { watchSilence } from './watch-silence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const stamp = (n: number) => `2026-01-02T03:04:0${n}.000000000Z`
const bytesOf = (text: string) => new TextEncoder().encode(text)
function markOf(line: string): LineMark {
  const { stamp, message } = parseLine(bytesOf(line))
  return { stamp, hash: lineHash(message) }
}

/** How the cluster answers, one question after the other; the last answer holds. "none": not at all. */
type Answer = string | Problem | 'none'

function watch(
  came: string | null,
  answers: readonly Answer[],
  gate = createGate({ placesMax: 1 }),
  owedSince: string | null = null,
) {
  const abort = new AbortController()
  const questions: (string | null)[] = []
  let last = came === null ? null : markOf(came)
  let heardAtMs = Date.now()
  const done = watchSilence(
    {
      masker: fakeMasker,
      hash: lineHash,
      last: () => last,
      owedSince,
      heardAtMs: () => heardAtMs,
      async read({ tailLines, sinceTime }, signal) {
        const answer = answers[Math.min(questions.length, answers.length - 1)] ?? ''
        questions.push(tailLines === null ? sinceTime : `tail ${tailLines}`)
        if (answer instanceof Problem) throw answer
        if (answer === 'none') {
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('left'))))
        }
        return (async function* () {
          yield bytesOf(answer)
        })()
      },
    },
    { gate, now: Date.now, random: () => 0.5, signal: abort.signal },
  )
  let found: Problem | null | undefined
  void done.then((problem) => (found = problem))
  return {
    questions,
    found: () => found?.code ?? found,
    come(line: string) {
      last = markOf(line)
      heardAtMs = Date.now()
    },
    leave: () => abort.abort(),
  }
}

test('a log that talks is not asked', async () => {
  const log = watch(`${stamp(1)} a`, [''])
  for (let n = 0; n < 20; n++) {
    await vi.advanceTimersByTimeAsync(10_000)
    log.come(`${stamp(2)} ${n}`)
  }
  expect(log.questions).toEqual([])
})

test('a quiet log is asked again and again, and is well while its last line has come', async () => {
  const log = watch(`${stamp(1)} a`, [`${stamp(1)} a\n`])
  await vi.advanceTimersByTimeAsync(quietMsMin - 1)
  expect(log.questions).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(quietMsMin * 5)
  expect(log.questions).toEqual(Array(5).fill('tail 1'))
  expect(log.found()).toBeUndefined()
})

test('an empty file (rotated, or nothing written yet) says nothing', async () => {
  const log = watch(`${stamp(1)} a`, [''])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(log.found()).toBeUndefined()
})

test('no answer is death, within half a minute of the last sign of life', async () => {
  const log = watch(`${stamp(1)} a`, ['none'])
  await vi.advanceTimersByTimeAsync(30_000)
  expect(log.found()).toBe('cluster-timeout')
})

for (const code of ['cluster-unreachable', 'node-unreachable', 'container-not-ready'] as const) {
  test(`so is a failure: ${code}`, async () => {
    const log = watch(`${stamp(1)} a`, [new Problem(code, 'no')])
    await vi.advanceTimersByTimeAsync(30_000)
    expect(log.found()).toBe(code)
  })
}

test('an API server that asks to come back later is asked later', async () => {
  const log = watch(`${stamp(1)} a`, [new Problem('throttled', 'later', { retryAfterSeconds: 9 }), `${stamp(1)} a\n`])
  await vi.advanceTimersByTimeAsync(quietMsMax + 9_000)
  expect(log.questions).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(quietMsMax)
  expect(log.questions).toHaveLength(2)
  expect(log.found()).toBeUndefined()
})

test('a kubelet that has lines and does not send them no longer follows', async () => {
  const log = watch(`${stamp(1)} a`, [`${stamp(2)} b\n`, `${stamp(1)} a\n${stamp(2)} b\n`])
  await vi.advanceTimersByTimeAsync(30_000)
  expect(log.found()).toBe('log-unavailable')
  expect(log.questions).toEqual(['tail 1', '2026-01-02T03:04:01Z'])
})

test('the same where the file was rotated, so that the last line that came is gone', async () => {
  const log = watch(`${stamp(1)} a`, [`${stamp(2)} b\n`, `${stamp(2)} b\n`])
  await vi.advanceTimersByTimeAsync(30_000)
  expect(log.found()).toBe('log-unavailable')
})

test('a line that is on its way is waited for', async () => {
  const log = watch(`${stamp(1)} a`, [`${stamp(2)} b\n`])
  await vi.advanceTimersByTimeAsync((quietMsMin + quietMsMax) / 2 + 1_000)
  expect(log.questions).toHaveLength(1)
  log.come(`${stamp(2)} b`)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(log.found()).toBeUndefined()
})

test('the end of a long line, which is all that the kubelet gives as the last one, is no news, and looked at once', async () => {
  const whole = `${stamp(1)} a long line`
  const log = watch(whole, [`${stamp(2)} line\n`, `${whole}\n`, `${stamp(2)} line\n`])
  await vi.advanceTimersByTimeAsync(quietMsMin * 3)
  expect(log.found()).toBeUndefined()
  expect(log.questions).toEqual(['tail 1', '2026-01-02T03:04:01Z', 'tail 1'])
})

test('where only new lines were asked for, what is there at first is old', async () => {
  const log = watch(null, [`${stamp(1)} old\n`, `${stamp(1)} old\n`, `${stamp(2)} new\n`])
  await vi.advanceTimersByTimeAsync(quietMsMax * 2)
  expect(log.found()).toBeUndefined()
  await vi.advanceTimersByTimeAsync(quietMsMax + 3_000)
  expect(log.found()).toBe('log-unavailable')
})

for (const { name, there, found } of [
  { name: 'it is there', there: `${stamp(1)} a\n`, found: 'log-unavailable' },
  { name: 'a later one is there', there: `${stamp(2)} b\n`, found: 'log-unavailable' },
  { name: 'only what is older is there', there: `${stamp(0)} old\n`, found: undefined },
  { name: 'the file was rotated', there: '', found: undefined },
]) {
  test(`a log that was taken up again and does not bring the last line of its reader is asked soon: ${name}`, async () => {
    const log = watch(null, [there], createGate({ placesMax: 1 }), stamp(1).replace('.000000000', ''))
    await vi.advanceTimersByTimeAsync(owedMsMax + inFlightMsMax)
    expect(log.questions).toEqual(['tail 1'])
    expect(log.found()).toBe(found)
    await vi.advanceTimersByTimeAsync(quietMsMin - inFlightMsMax)
    expect(log.questions).toHaveLength(1)
  })
}

test('a node that does not answer one does not answer the others: they need not wait for their turn', async () => {
  const gate = createGate({ placesMax: 1 })
  const logs = Array.from({ length: 40 }, () => watch(`${stamp(1)} a`, ['none'], gate))
  await vi.advanceTimersByTimeAsync(30_000)
  expect(logs.map((log) => log.found())).toEqual(Array(40).fill('cluster-timeout'))
})

test('who leaves leaves no timer', async () => {
  const [quiet, asking] = [watch(`${stamp(1)} a`, ['']), watch(`${stamp(1)} a`, ['none'])]
  await vi.advanceTimersByTimeAsync((quietMsMin + quietMsMax) / 2 + 1)
  for (const log of [quiet, asking]) log.leave()
  await vi.advanceTimersByTimeAsync(0)
  expect([quiet.found(), asking.found()]).toEqual([null, null])
  expect(vi.getTimerCount()).toBe(0)
})
