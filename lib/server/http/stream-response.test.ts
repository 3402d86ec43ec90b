import { expect, test } from 'vitest'
import { openStreams } from './open-streams.ts'
import { streamResponse } from './stream-response.ts'

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
  const reader = streamResponse(source, 'text/plain', never).body?.getReader()
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
  const response = streamResponse(source, 'text/plain', never)
  expect(response.headers.get('cache-control')).toBe('no-store, no-transform')
  expect(response.headers.get('x-accel-buffering')).toBe('no')
  expect(await response.text()).toBe('xxx')
  expect(openStreams().size).toBe(0)
})

test('a source that breaks off breaks the answer off: the reader does not take it for the end', async () => {
  const source = { next: () => Promise.reject(new Error('cut')), cancel: () => {} }
  await expect(streamResponse(source, 'text/plain', never).text()).rejects.toThrow()
  expect(openStreams().size).toBe(0)
})

test('a reader that has left before it began holds nothing', () => {
  const { counts, source } = counting(3)
  streamResponse(source, 'text/plain', AbortSignal.abort())
  expect(counts.cancelled).toBe(1)
  expect(openStreams().size).toBe(0)
})
