import { expect, test } from 'vitest'
import { levelNumbers, type TimeCounts } from '@/lib/core/store/count-by-time.ts'
import { linesByLevel } from './lines-by-level.ts'

function countsOf(...steps: readonly (readonly number[])[]): TimeCounts {
  const counts = new Uint32Array(steps.length * levelNumbers)
  for (const [step, lines] of steps.entries()) counts.set(lines, step * levelNumbers)
  return { firstMs: 0, stepMs: 1_000, count: steps.length, counts, gapsMs: [] }
}

test('lines of all steps are counted by level, the worst first', () => {
  // none, trace, debug, info, warn, error, fatal
  expect(linesByLevel(countsOf([9, 0, 0, 5, 1, 2, 0], [9, 0, 0, 1, 0, 3, 1]), [])).toEqual([
    { level: 'fatal', lines: 1 },
    { level: 'error', lines: 5 },
    { level: 'warn', lines: 1 },
    { level: 'info', lines: 6 },
  ])
})

test('a level that is chosen stays, so that it can be let go', () => {
  expect(linesByLevel(countsOf([1, 0, 0, 0, 0, 0, 0]), ['error'])).toEqual([{ level: 'error', lines: 0 }])
})
