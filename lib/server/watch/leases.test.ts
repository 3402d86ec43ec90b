import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLeases } from './leases.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function counting() {
  const counts = { opened: 0, closed: 0 }
  const open = () => {
    counts.opened++
    return { close: () => void counts.closed++ }
  }
  return { counts, open }
}

test('is opened for the first holder and closed some time after the last', () => {
  const { counts, open } = counting()
  const leases = createLeases(30_000)
  const first = leases.lease('a', open)
  const second = leases.lease('a', open)
  expect(first.value).toBe(second.value)
  first.release()
  first.release()
  vi.advanceTimersByTime(60_000)
  expect(counts).toEqual({ opened: 1, closed: 0 })
  second.release()
  vi.advanceTimersByTime(29_999)
  expect(counts.closed).toBe(0)
  vi.advanceTimersByTime(1)
  expect(counts).toEqual({ opened: 1, closed: 1 })
})

test('who comes back in time finds it open', () => {
  const { counts, open } = counting()
  const leases = createLeases(30_000)
  leases.lease('a', open).release()
  vi.advanceTimersByTime(20_000)
  const again = leases.lease('a', open)
  vi.advanceTimersByTime(60_000)
  expect(counts).toEqual({ opened: 1, closed: 0 })
  again.release()
  vi.advanceTimersByTime(30_000)
  leases.lease('a', open)
  expect(counts).toEqual({ opened: 2, closed: 1 })
})

test('keys do not share, and without a time to linger it is closed at once', () => {
  const { counts, open } = counting()
  const leases = createLeases(0)
  const a = leases.lease('a', open)
  leases.lease('b', open)
  a.release()
  expect(counts).toEqual({ opened: 2, closed: 1 })
})
