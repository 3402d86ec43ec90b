/** How many tests, or steps that are none, went well and how many did not. */
export type Tally = { readonly passed: number; readonly failed: number }

/** Adds up. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  }
}

/** A step that is no test counts as one. */
export function tallyOfStep(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * Counts vitest's JSON report. A file that does not load has no tests to count, so a run that failed has at least one failure.
 *
 * Shape: { numPassedTests: 3, numFailedTests: 0 }
 */
export function tallyOfVitest(report: unknown, exitCode: number): Tally {
  return atLeastOneFailure(
    { passed: numberOf(report, 'numPassedTests'), failed: numberOf(report, 'numFailedTests') },
    exitCode,
  )
}

/**
 * Counts Playwright's JSON report. `flaky` went well at last; `skipped` counts as nothing.
 *
 * Shape: { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1 } }
 */
export function tallyOfPlaywright(report: unknown, exitCode: number): Tally {
  const stats = isRecord(report) ? report['stats'] : null
  const passed = numberOf(stats, 'expected') + numberOf(stats, 'flaky')
  return atLeastOneFailure({ passed, failed: numberOf(stats, 'unexpected') }, exitCode)
}

function atLeastOneFailure({ passed, failed }: Tally, exitCode: number): Tally {
  return { passed, failed: exitCode === 0 ? failed : Math.max(1, failed) }
}

function numberOf(value: unknown, name: string): number {
  const found = isRecord(value) ? value[name] : 0
  return typeof found === 'number' ? found : 0
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
