import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { idleState } from '@/lib/client/logs/idle-state.ts'
import type { LogSessionState } from '@/lib/client/logs/log-session.ts'
import { type Timestamp, timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { findLine } from './find-line.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const line = { timestamp: timestampFrom(100, 0), ordinal: 0 }

/** A log that is being read, told how far. */
function aLog() {
  const listeners = new Set<() => void>()
  let state: LogSessionState = { ...idleState, phase: 'opening', generation: 1 }
  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    getState: () => state,
    rowOf: async () => ({ row: 7, exact: state.lastTimestamp !== null && state.lastTimestamp >= line.timestamp }),
    change(phase: LogSessionState['phase'], lastTimestamp: Timestamp | null) {
      state = { ...state, phase, lastTimestamp }
      for (const listener of listeners) listener()
    },
    listeners,
  }
}

test('waits until the log has been read beyond the line', async () => {
  const log = aLog()
  const found = vi.fn()
  void findLine(log, line, new AbortController().signal).then(found)
  log.change('live', timestampFrom(50, 0))
  await vi.advanceTimersByTimeAsync(500)
  expect(found).not.toHaveBeenCalled()
  log.change('live', timestampFrom(101, 0))
  await vi.advanceTimersByTimeAsync(0)
  expect(found).toHaveBeenCalledWith({ row: 7, exact: true })
})

test('a live log that has gone quiet has no more of the past', async () => {
  const log = aLog()
  const found = findLine(log, line, new AbortController().signal)
  log.change('live', timestampFrom(50, 0))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(await found).toEqual({ row: 7, exact: false })
})

test('a log whose first line has not come is waited for: the node may still look for it', async () => {
  const log = aLog()
  const found = vi.fn()
  void findLine(log, line, new AbortController().signal).then(found)
  log.change('live', null)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(found).not.toHaveBeenCalled()
  log.change('live', timestampFrom(101, 0))
  await vi.advanceTimersByTimeAsync(0)
  expect(found).toHaveBeenCalledWith({ row: 7, exact: true })
})

test('a log that has ended is not waited for', async () => {
  const log = aLog()
  const found = findLine(log, line, new AbortController().signal)
  log.change('ended', timestampFrom(50, 0))
  expect(await found).toEqual({ row: 7, exact: false })
})

test('whoever leaves is not led anywhere, and no longer listens', async () => {
  const log = aLog()
  const left = new AbortController()
  const found = findLine(log, line, left.signal)
  left.abort()
  expect(await found).toBeNull()
  expect(log.listeners.size).toBe(0)
})
