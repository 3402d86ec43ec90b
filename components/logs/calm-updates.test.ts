import { expect, test } from 'vitest'
import { idleState } from '@/lib/client/logs/idle-state.ts'
import { calmUpdates } from './calm-updates.ts'

/** A session, a clock and a page that are moved by hand. */
function stage({ following = true } = {}) {
  let listener = () => {}
  let state = { ...idleState, generation: 1 }
  let atMs = 0
  let due: { run: () => void; atMs: number } | null = null
  const draws: number[] = []
  const session = {
    subscribe: (next: () => void) => {
      listener = next
      return () => {
        listener = () => {}
      }
    },
    getState: () => state,
  }
  const stop = calmUpdates(
    session,
    () => draws.push(state.rows),
    () => following,
    {
      nowMs: () => atMs,
      later: (run, delayMs) => {
        due = { run, atMs: atMs + delayMs }
        return () => {
          due = null
        }
      },
    },
  )
  const pass = (ms: number) => {
    atMs += ms
    const ready = due
    if (ready === null || ready.atMs > atMs) return
    due = null
    ready.run()
  }
  const come = (rows: number) => {
    state = { ...state, rows: state.rows + rows }
    listener()
  }
  return { draws, pass, come, stop }
}

test('every change is drawn while a person could read it', () => {
  const { draws, pass, come } = stage()
  for (let frame = 0; frame < 20; frame++) {
    come(3)
    pass(16)
  }
  expect(draws.length).toBe(20)
})

test('a flood is drawn at first, then a few times a second, and to its end', () => {
  const { draws, pass, come } = stage()
  for (let frame = 0; frame < 60; frame++) {
    come(1_000)
    pass(16)
  }
  pass(200)
  expect(draws.slice(0, 3)).toEqual([1_000, 2_000, 3_000])
  expect(draws.length).toBeLessThan(16)
  expect(draws.at(-1)).toBe(60_000)
})

test('whoever reads further up has the machine read on, and sees the end of the flood', () => {
  const { draws, pass, come } = stage({ following: false })
  for (let frame = 0; frame < 60; frame++) {
    come(1_000)
    pass(16)
  }
  pass(200)
  expect(draws[0]).toBe(1_000)
  expect(draws.length).toBeLessThan(6)
  expect(draws.at(-1)).toBe(60_000)
})

test('what comes in pieces for long is drawn a few times a second, however the pieces lie', () => {
  const { draws, pass, come } = stage()
  // 2,000 lines a second, as a server gathers them.
  for (let piece = 0; piece < 100; piece++) {
    come(100)
    for (let ms = 0; ms < 50; ms += 10) pass(10)
  }
  expect(draws.length).toBeLessThan(45)
  pass(250)
  expect(draws.at(-1)).toBe(10_000)
})

test('what becomes calm is drawn with every line again', () => {
  const { draws, pass, come } = stage()
  for (let piece = 0; piece < 40; piece++) {
    come(100)
    pass(50)
  }
  for (let line = 0; line < 20; line++) {
    come(1)
    pass(50)
  }
  const before = draws.length
  for (let line = 0; line < 10; line++) {
    come(1)
    pass(50)
  }
  expect(draws.length - before).toBe(10)
})

test('the first line behind a flood is drawn within two frames, and nothing after the end', () => {
  const { draws, pass, come, stop } = stage()
  for (let frame = 0; frame < 10; frame++) {
    come(1_000)
    pass(16)
  }
  come(1)
  pass(34)
  expect(draws.at(-1)).toBe(10_001)
  come(1_000)
  stop()
  const before = draws.length
  pass(1_000)
  expect(draws.length).toBe(before)
})
