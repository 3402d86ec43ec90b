import { expect, test } from 'vitest'
import { createRateMeter } from './rate-meter.ts'

test('the rate is that of the last two seconds, and falls when nothing comes', () => {
  const meter = createRateMeter()
  expect(meter.linesPerSecond(0)).toBe(0)
  for (let ms = 0; ms <= 4_000; ms += 50) meter.note(ms / 10, ms)
  expect(meter.linesPerSecond(4_000)).toBeCloseTo(100, -1)
  meter.note(400, 5_000)
  expect(meter.linesPerSecond(5_000)).toBeCloseTo(50, -1)
  meter.note(400, 7_000)
  expect(meter.linesPerSecond(7_000)).toBe(0)
})

test('at the start it is that of the time there is', () => {
  const meter = createRateMeter()
  meter.note(0, 0)
  meter.note(50, 500)
  expect(meter.linesPerSecond(500)).toBe(100)
})
