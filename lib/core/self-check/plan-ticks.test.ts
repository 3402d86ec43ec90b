import { expect, test } from 'vitest'
import { heartbeatIntervalMs, selfCheckSeconds } from '../logs/limits.ts'
import { planTicks } from './plan-ticks.ts'

test('is silent for no longer than a log without lines, and ends with its time', () => {
  const ticks = planTicks(selfCheckSeconds)
  const silences = ticks.slice(1).map((ms, at) => ms - (ticks[at] ?? 0))
  expect(Math.max(...silences)).toBe(heartbeatIntervalMs)
  expect(ticks.at(-1)).toBe(selfCheckSeconds * 1000)
})

test('a short one has its ticks in order, too', () => {
  for (const seconds of [1, 6, 30]) {
    const ticks = planTicks(seconds)
    expect(ticks).toEqual([...ticks].sort((a, b) => a - b))
    expect(ticks[0]).toBe(0)
  }
})
