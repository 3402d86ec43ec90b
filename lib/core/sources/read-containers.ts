import type { LogSource } from '../logs/log-source.ts'
import type { Timestamp } from '../logs/timestamp.ts'
import type { ProblemJson } from '../problems/problem.ts'
import { sourceKey } from './source-key.ts'
import type { SourceReading } from './source-reading.ts'
import { type SourceStatus, sourceStatus } from './source-status.ts'
import { waitingReason } from './waiting-reason.ts'

/** A container as the list of sources shows it: all of its runs together. */
export type ContainerReading = {
  readonly key: string
  /** Its newest run. */
  readonly log: LogSource
  /** Numbers of its runs, in the order in which they were announced. */
  readonly sources: readonly number[]
  readonly status: SourceStatus
  /** What is wrong with its newest run; null: nothing. */
  readonly problem: ProblemJson | null
  /** Why it waits, in Kubernetes' word; null: it does not, or that is not known. */
  readonly reason: string | null
  readonly lines: number
  readonly linesPerSecond: number
  readonly lastTimestamp: Timestamp | null
}

/**
 * Puts the runs of each container together, in the order in which the containers were announced. What a container is doing
 * is what its newest run does.
 */
export function readContainers(sources: readonly SourceReading[]): readonly ContainerReading[] {
  const runs = new Map<string, SourceReading[]>()
  for (const source of sources) {
    const key = sourceKey(source.log)
    const known = runs.get(key)
    if (known === undefined) runs.set(key, [source])
    else known.push(source)
  }
  return Array.from(runs, ([key, all]) => readContainer(key, all))
}

function readContainer(key: string, runs: readonly SourceReading[]): ContainerReading {
  const newest = runs.reduce((best, run) => (isNewer(run, best) ? run : best))
  const timestamps = runs.flatMap(({ lastTimestamp }) => lastTimestamp ?? [])
  return {
    key,
    log: newest.log,
    sources: runs.map(({ source }) => source),
    status: sourceStatus(newest),
    problem: newest.problem,
    reason: waitingReason(newest.problem),
    lines: runs.reduce((sum, { lines }) => sum + lines, 0),
    linesPerSecond: runs.reduce((sum, { linesPerSecond }) => sum + linesPerSecond, 0),
    lastTimestamp: timestamps.toSorted().at(-1) ?? null,
  }
}

/** A run that was asked for as the previous one is older than any other; of the others the last announced is the newest. */
function isNewer(a: SourceReading, b: SourceReading): boolean {
  if (a.log.previous !== b.log.previous) return b.log.previous
  return a.source > b.source
}
