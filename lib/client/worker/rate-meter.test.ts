import { expect, test } from 'vitest'
import { createRateMeter } from './rate-meter.ts'

test('the rate is that of the last two seconds, and falls when nothing comes', () => {
  const meter = createRateMeter()
  expect(meter.linesPerSecond(0)).toBe(0)
  for (let ms = 0; ms <= 6_000; ms += 50) meter.note(ms / 10, ms)
  expect(meter.linesPerSecond(6_000)).toBeCloseTo(100, -1)
  meter.note(600, 7_000)
  expect(meter.linesPerSecond(7_000)).toBeCloseTo(50, -1)
  meter.note(600, 9_000)
  expect(meter.linesPerSecond(9_000)).toBe(0)
})

test('what the log held when it was opened is no rate', () => {
  const meter = createRateMeter()
  meter.note(0, 0)
  for (let ms = 400; ms <= 700; ms += 50) meter.note(ms * 10, ms)
  expect(meter.linesPerSecond(700)).toBe(0)
  meter.note(7_001, 1_700)
  expect(meter.linesPerSecond(1_700)).toBe(1)
})

test('a log that never pauses has a rate all the same', () => {
  const meter = createRateMeter()
  for (let ms = 0; ms <= 5_000; ms += 50) meter.note(10_000 + ms, ms)
  expect(meter.linesPerSecond(5_000)).toBeCloseTo(1_000, -2)
})
