import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeSteps } from './time-steps.ts'

test.each([
  ['one moment', 1_700_000_000_123, 1_700_000_000_123, { firstMs: 1_700_000_000_123, stepMs: 1, count: 1 }],
  ['a minute', 60_000, 119_999, { firstMs: 60_000, stepMs: 1_000, count: 60 }],
  ['an hour', 3_600_000, 7_199_999, { firstMs: 3_600_000, stepMs: 60_000, count: 60 }],
  ['a day', 0, 86_399_999, { firstMs: 0, stepMs: 900_000, count: 96 }],
])('%s is parted as a clock is', (_, fromMs, toMs, steps) => {
  expect(timeSteps(fromMs, toMs, 100)).toEqual(steps)
})

test('whatever the span, its steps cover it and are not too many', () => {
  const time = fc.integer({ min: 0, max: 2 ** 32 * 1_000 })
  fc.assert(
    fc.property(time, time, fc.integer({ min: 2, max: 400 }), (a, b, countMax) => {
      const [fromMs, toMs] = [Math.min(a, b), Math.max(a, b)]
      const { firstMs, stepMs, count } = timeSteps(fromMs, toMs, countMax)
      expect(count).toBeLessThanOrEqual(countMax)
      expect(firstMs).toBeLessThanOrEqual(fromMs)
      expect(firstMs + stepMs * count).toBeGreaterThan(toMs)
      expect(firstMs % stepMs).toBe(0)
    }),
  )
})
