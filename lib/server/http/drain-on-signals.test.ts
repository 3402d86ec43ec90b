import { afterEach, expect, test } from 'vitest'
import { type DrainOptions, drainOnSignals } from './drain-on-signals.ts'
import { isDraining } from './draining.ts'
import { openStreams } from './open-streams.ts'

afterEach(() => {
  globalThis.podlogsDraining = false
  globalThis.podlogsOpenStreams = undefined
})

/** A process whose time and signals are in the hands of the test; it notes what happens to it. */
function fakeProcess(options: DrainOptions) {
  const happened: string[] = []
  let nowMs = 0
  let waiting: { readonly atMs: number; readonly act: () => void }[] = []
  let onSignal: (() => void) | null = null
  const ways = {
    atSignal: (act: () => void) => {
      onSignal = act
    },
    after: (delayMs: number, act: () => void) => {
      waiting.push({ atMs: nowMs + delayMs, act })
    },
    exit: () => happened.push(`exit at ${nowMs}`),
  }
  openStreams().add({ end: () => happened.push(`end at ${nowMs}`) })
  drainOnSignals(options, { ...ways, exit: () => void ways.exit() })
  return {
    happened,
    signal() {
      const act = onSignal
      onSignal = null
      act?.()
    },
    /** Goes on to this time. Units: milliseconds */
    until(ms: number) {
      nowMs = ms
      const due = waiting.filter(({ atMs }) => atMs <= ms)
      waiting = waiting.filter(({ atMs }) => atMs > ms)
      for (const { act } of due) act()
    },
  }
}

test('nobody is sent here from the first signal on, and who reads is served until the notice is over', () => {
  const server = fakeProcess({ alone: true, noticeMs: 5_000 })
  expect(isDraining()).toBe(false)
  server.signal()
  expect(isDraining()).toBe(true)
  server.until(4_999)
  expect(server.happened).toEqual([])
  server.until(5_000)
  server.until(5_300)
  expect(server.happened).toEqual(['end at 5000', 'exit at 5300'])
})

test('a second signal ends the notice, and streams are ended once', () => {
  const server = fakeProcess({ alone: true, noticeMs: 5_000 })
  server.signal()
  server.until(1_000)
  server.signal()
  server.signal()
  server.until(1_300)
  server.until(5_000)
  expect(server.happened).toEqual(['end at 1000', 'exit at 1300'])
})

test('without a notice, or beside Next, streams are ended at once', () => {
  for (const [options, exitMs] of [
    [{ alone: true, noticeMs: 0 }, 300],
    [{ alone: false, noticeMs: 5_000 }, 800],
  ] as const) {
    globalThis.podlogsOpenStreams = undefined
    const server = fakeProcess(options)
    server.signal()
    server.until(exitMs)
    expect(server.happened).toEqual(['end at 0', `exit at ${exitMs}`])
  }
})

test('what is told of the last requests leaves before the process goes, and holds it up for two seconds at most', async () => {
  for (const answers of [true, false]) {
    globalThis.podlogsOpenStreams = undefined
    let flushed = 0
    const flush = () => {
      flushed++
      return answers ? Promise.resolve() : new Promise<void>(() => {})
    }
    const server = fakeProcess({ alone: true, noticeMs: 0, flush })
    server.signal()
    server.until(299)
    expect(flushed).toBe(0)
    server.until(300)
    expect([flushed, server.happened]).toEqual([1, ['end at 0']])
    await Promise.resolve()
    server.until(2_299)
    expect(server.happened).toEqual(answers ? ['end at 0', 'exit at 300'] : ['end at 0'])
    server.until(2_300)
    expect(server.happened).toContain(answers ? 'exit at 300' : 'exit at 2300')
  }
})
