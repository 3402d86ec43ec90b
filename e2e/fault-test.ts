import { setTimeout as sleep } from 'node:timers/promises'
import { type ClusterFaults, canBreakCluster, createClusterFaults } from './cluster-faults.ts'
import type { NumberedLog } from './numbered-log.ts'
import { test as base, expect } from './test.ts'

/** Playwright's test with a cluster that may be broken, and is whole again afterwards whatever happens. */
export const test = base.extend<{ readonly faults: ClusterFaults }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures off the pattern
  faults: async ({}, use, { skip }) => {
    skip(!canBreakCluster, 'the cluster cannot be broken: there is no ../shared/cluster/fault')
    const faults = createClusterFaults()
    await use(faults)
    await faults.repair()
  },
})

/** A fault lasts as long as the spec says: that is its subject. Units: seconds */
export async function lasts(seconds: number): Promise<void> {
  await sleep(seconds * 1000)
}

/** Waits until so many more lines have come. Errors: Error with what the log heard, where they do not */
export async function goesOn(log: NumberedLog, lines = 100): Promise<void> {
  const before = log.lines()
  await explained(log, () => expect.poll(() => log.lines(), { timeout: 90_000 }).toBeGreaterThan(before + lines))
}

/** Lines come again so soon after the cluster is whole. Units: milliseconds */
const comesBackMsMax = 20_000

/** Waits for the first line after a repair, and notes in the report how long it took. Errors: Error with what the log heard */
export async function comesBack(log: NumberedLog): Promise<void> {
  const [before, wholeAtMs] = [log.lines(), performance.now()]
  await explained(log, () =>
    expect.poll(() => log.lines(), { timeout: comesBackMsMax, intervals: [100] }).toBeGreaterThan(before),
  )
  note('lines again after', `${((performance.now() - wholeAtMs) / 1000).toFixed(1)} s`)
}

function note(type: string, description: string): void {
  base.info().annotations.push({ type, description })
}

/**
 * Waits for the last words of so many runs and expects every line that was written: once, in order, or inside a gap that the
 * log shows.
 */
export async function isAllThere(log: NumberedLog, { runs = 1, gaps = false } = {}): Promise<void> {
  const nothing = { missing: 0, duplicate: 0, outOfOrder: 0, unexpected: 0, ...(gaps ? {} : { inGaps: 0, gaps: 0 }) }
  await explained(log, async () => {
    await expect.poll(() => log.ended(), { timeout: 60_000 }).toBeGreaterThanOrEqual(runs)
    note('counts', JSON.stringify(log.counts()))
    expect(log.counts()).toMatchObject(nothing)
  })
}

/** Adds to a failure what the log had heard until then. */
async function explained(log: NumberedLog, check: () => Promise<void>): Promise<void> {
  try {
    await check()
  } catch (cause) {
    throw new Error(`${cause instanceof Error ? cause.message : cause}\n\nThe log had heard:\n${log.heard()}`, {
      cause,
    })
  }
}
