import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { flushBytes } from '@/lib/core/logs/limits.ts'
import { createFlushBuffer } from './flush-buffer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const line = (text: string) => ({ stamp: null, message: new TextEncoder().encode(text) })
const text = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes))

test('the first record goes out at once, the next ones after 50 ms together', async () => {
  const buffer = createFlushBuffer()
  buffer.writeEvent({ type: 'heartbeat' })
  const first = buffer.next()
  await vi.advanceTimersByTimeAsync(0)
  expect(text(await first)).toBe('\u001e{"type":"heartbeat"}\n')
  buffer.writeLine(1, line('a'))
  buffer.writeLine(2, line('b'))
  let second: string | null = null
  buffer.next().then((bytes) => {
    second = text(bytes)
  })
  await vi.advanceTimersByTimeAsync(49)
  expect(second).toBeNull()
  await vi.advanceTimersByTimeAsync(1)
  expect(second).toBe('1 - a\n2 - b\n')
})

test('after a pause a record goes out at once', async () => {
  const buffer = createFlushBuffer()
  buffer.writeLine(0, line('a'))
  await vi.advanceTimersByTimeAsync(0)
  await buffer.next()
  await vi.advanceTimersByTimeAsync(1_000)
  buffer.writeLine(0, line('b'))
  await vi.advanceTimersByTimeAsync(0)
  expect(text(await buffer.next())).toBe('0 - b\n')
})

test('a full chunk goes out without waiting', async () => {
  const buffer = createFlushBuffer()
  buffer.writeLine(0, line('x'.repeat(flushBytes)))
  expect((await buffer.next())?.length).toBeGreaterThan(flushBytes)
})

test('writers wait while the reader does not read, and go on when it does', async () => {
  const buffer = createFlushBuffer()
  await buffer.room()
  for (let n = 0; n < 5; n++) buffer.writeLine(0, line('x'.repeat(flushBytes)))
  let free = false
  buffer.room().then(() => {
    free = true
  })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(free).toBe(false)
  await buffer.next()
  await vi.advanceTimersByTimeAsync(0)
  expect(free).toBe(true)
})

test('what was written before the end comes out, then null; nobody is left waiting', async () => {
  const buffer = createFlushBuffer()
  for (let n = 0; n < 5; n++) buffer.writeLine(0, line('x'.repeat(flushBytes)))
  const room = buffer.room()
  buffer.end()
  await room
  expect((await buffer.next())?.length).toBeGreaterThan(5 * flushBytes)
  expect(await buffer.next()).toBeNull()
  buffer.writeLine(0, line('late'))
  expect(await buffer.next()).toBeNull()
})

test('chunks that were given away do not change when more is written', async () => {
  const buffer = createFlushBuffer()
  const chunks: Uint8Array[] = []
  for (let n = 0; n < 50; n++) {
    buffer.writeLine(n, line(`${n}`.repeat(n * 40)))
    await vi.advanceTimersByTimeAsync(60)
    const chunk = await buffer.next()
    if (chunk !== null) chunks.push(chunk)
  }
  const whole = chunks.map(text).join('')
  expect(whole).toBe(Array.from({ length: 50 }, (_, n) => `${n} - ${`${n}`.repeat(n * 40)}\n`).join(''))
})
