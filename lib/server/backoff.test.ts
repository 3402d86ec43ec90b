import { expect, test } from 'vitest'
import { createBackoff } from './backoff.ts'

test('waits grow from half a second to half a minute and stay there, whatever the dice say', () => {
  for (const random of [() => 0, () => 0.5, () => 0.999]) {
    const backoff = createBackoff(random)
    const waits = Array.from({ length: 12 }, () => backoff.next())
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(500)
    expect(Math.max(...waits)).toBeLessThanOrEqual(30_000)
    expect(waits.toSorted((a, b) => a - b)).toEqual(waits)
    expect(backoff.attempt).toBe(12)
  }
})

test('a wait is no longer than it may be', () => {
  const backoff = createBackoff(() => 0.999)
  const waits = Array.from({ length: 8 }, () => backoff.next(5_000))
  expect(Math.max(...waits)).toBeLessThanOrEqual(5_000)
  expect(backoff.next()).toBeGreaterThan(20_000)
})

test('a success begins anew', () => {
  const backoff = createBackoff(() => 0)
  const first = backoff.next()
  backoff.next()
  backoff.reset()
  expect(backoff.attempt).toBe(0)
  expect(backoff.next()).toBe(first)
})
