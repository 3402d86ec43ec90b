import { expect, test } from 'vitest'
import { levelNumbers, type TimeCounts } from '@/lib/core/store/count-by-time.ts'
import { histogramBars, linesOfStep } from './histogram-bars.ts'

/** Level numbers with their lines, for each step. */
function countsOf(...steps: readonly Readonly<Record<number, number>>[]): TimeCounts {
  const counts = new Uint32Array(steps.length * levelNumbers)
  for (const [step, lines] of steps.entries()) {
    for (const [level, count] of Object.entries(lines)) counts[step * levelNumbers + Number(level)] = count
  }
  return { firstMs: 0, stepMs: 1_000, count: steps.length, counts, gapsMs: [] }
}

test('levels that say nothing is wrong are one tone', () => {
  const counts = countsOf({ 0: 1, 1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 7 })
  expect(linesOfStep(counts, 0)).toEqual({ fatal: 7, error: 6, warn: 5, quiet: 10, all: 28 })
})

test('the highest bar fills the height, and errors stand at the bottom', () => {
  const bars = histogramBars(countsOf({ 3: 6, 5: 4 }, { 3: 5 }), 20, 40)
  expect(bars).toEqual({ fatal: '', warn: '', error: 'M0 24h9v16h-9z', quiet: 'M0 0h9v24h-9zM10 20h9v20h-9z' })
})

test('one error among thousands of lines is still seen', () => {
  const { error } = histogramBars(countsOf({ 3: 100_000, 5: 1 }), 10, 40)
  expect(error).toBe('M0 38h9v2h-9z')
})

test('an hour without lines is empty', () => {
  expect(histogramBars(countsOf({}, {}), 20, 40)).toEqual({ fatal: '', error: '', warn: '', quiet: '' })
})
