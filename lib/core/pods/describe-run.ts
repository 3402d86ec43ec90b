import { terminationWord } from './container-status.ts'
import type { Run } from './runs.ts'

/**
 * Names a run for those who choose among them.
 *
 * Shape: `run 4, now`; `run 3, exit 137 OOMKilled`; `run 0, Completed`
 */
export function describeRun({ restartCount, terminated }: Run): string {
  return `run ${restartCount}, ${terminated === null ? 'now' : describeEnd(terminated)}`
}

function describeEnd(terminated: NonNullable<Run['terminated']>): string {
  const word = terminationWord(terminated)
  if (terminated.exitCode === 0) return word
  return word.includes(':') ? `exit ${terminated.exitCode}` : `exit ${terminated.exitCode} ${word}`
}
