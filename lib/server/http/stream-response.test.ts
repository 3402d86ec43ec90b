import { expect, test, vi } from 'vitest'
import { openStreams } from './open-streams.ts'
import { streamResponse } from './stream-response.ts'

const identity = { expiresAtMs: null }
const never = new AbortController().signal
const bytes = new TextEncoder().encode('x')

function counting(chunks: number) {
  const counts = { asked: 0, cancelled: 0 }
  const source = {
    next: async () => (counts.asked++ < chunks ? bytes : null),
    cancel: () => void counts.cancelled++,
  }
  return { counts, source }
}

test('nothing is asked of the source before somebody reads', async () => {
  const { counts, source } = counting(3)
  const reader = streamResponse(source, 'text/plain', { signal: never, identity }).body?.getReader()
  await new Promise(setImmediate)
  expect(counts.asked).toBe(0)
  await reader?.read()
  expect(counts.asked).toBe(1)
  await reader?.cancel()
  expect(counts.cancelled).toBe(1)
  expect(openStreams().size).toBe(0)
})

test('ends with its source, and no proxy may keep or change it', async () => {
  const { source } = counting(3)
  const response = streamResponse(source, 'text/plain', { signal: never, identity })
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform')
  expect(response.headers.get('x-accel-buffering')).toBe('no')
  expect(await response.text()).toBe('xxx')
  expect(openStreams().size).toBe(0)
})

test('a source that breaks off breaks the answer off: the reader does not take it for the end', async () => {
  const source = { next: () => Promise.reject(new Error('cut')), cancel: () => {} }
  await expect(streamResponse(source, 'text/plain', { signal: never, identity }).text()).rejects.toThrow()
  expect(openStreams().size).toBe(0)
})

test('a reader that has left before it began holds nothing', () => {
  const { counts, source } = counting(3)
  streamResponse(source, 'text/plain', { signal: AbortSignal.abort(), identity })
  expect(counts.cancelled).toBe(1)
  expect(openStreams().size).toBe(0)
})

test('what was begun with a login ends with it', async () => {
  vi.useFakeTimers()
  let wake = () => {}
  let ended = false
  const source = {
    async next() {
      if (!ended) await new Promise<void>((resolve) => (wake = resolve))
      return null
    },
    cancel() {
      ended = true
      wake()
    },
  }
  const reader = { signal: never, identity: { expiresAtMs: Date.now() + 60_000 } }
  const text = streamResponse(source, 'text/plain', reader).text()
  await vi.advanceTimersByTimeAsync(59_000)
  expect(ended).toBe(false)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await text).toBe('')
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})
