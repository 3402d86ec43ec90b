import { expect, test } from 'vitest'
import { sumOf, tallyOfPlaywright, tallyOfStep, tallyOfVitest } from './tally.ts'

test('units are counted from the report', () => {
  expect(tallyOfVitest({ numPassedTests: 3, numFailedTests: 2 }, 1)).toEqual({ passed: 3, failed: 2 })
})

test('specs are counted from the report, skipped ones not at all', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 7 }
  expect(tallyOfPlaywright({ stats }, 1)).toEqual({ passed: 4, failed: 1 })
})

test('a run that failed before its first test counts as a failure, and so does one without a report', () => {
  expect(tallyOfVitest({ numPassedTests: 0, numFailedTests: 0 }, 1)).toEqual({ passed: 0, failed: 1 })
  expect(tallyOfVitest(null, 1)).toEqual({ passed: 0, failed: 1 })
  expect(tallyOfPlaywright({}, 1)).toEqual({ passed: 0, failed: 1 })
})

test('a step is one', () => {
  expect(sumOf([tallyOfStep(0), tallyOfStep(2), { passed: 5, failed: 0 }])).toEqual({ passed: 6, failed: 1 })
})
