import { expect, test } from 'vitest'
import { createTickSource } from './create-tick-source.ts'

/** Time goes by while somebody waits, and only then; timers may be early. */
function fakeClock(earlyMs = 0) {
  let nowMs = 1_000
  const wait = async (delayMs: number) => {
    nowMs += Math.max(1, delayMs - earlyMs)
  }
  return { now: () => nowMs, sleep: { wait, wake: () => {} } }
}
const text = (bytes: Uint8Array | null) => (bytes === null ? null : new TextDecoder().decode(bytes))

test('sends each tick when it is due, and then ends', async () => {
  const source = createTickSource([0, 200, 15_000], fakeClock(1))
  expect(text(await source.next())).toBe('{"sentMs":0}\n')
  expect(text(await source.next())).toBe('{"sentMs":200}\n')
  expect(text(await source.next())).toBe('{"sentMs":15000}\n')
  expect(await source.next()).toBeNull()
})

test('ends for a reader who has left', async () => {
  const source = createTickSource([0, 200], fakeClock())
  source.cancel()
  expect(await source.next()).toBeNull()
})
