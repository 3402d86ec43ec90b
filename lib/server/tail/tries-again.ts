import type { ProblemCode } from '@/lib/core/problems/catalogue.ts'

/** Failures that pass by themselves: of the network, of a node, of a cluster with too much to do, of a moment. */
const passing: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'cluster-unreachable',
  'cluster-timeout',
  'cluster-error',
  'node-unreachable',
  'throttled',
  'log-unavailable',
  'node-follow-limit',
  'container-not-ready',
  // The pod went between two questions: the next one finds out what became of it.
  'pod-not-found',
])

/** Attempts for a log that is not followed: its reader waits for an end. */
const attemptsMax = 4

/** Tells whether to try again after this failure. A followed log is tried for as long as somebody reads it. */
export function triesAgain(code: ProblemCode, follow: boolean, attempt: number): boolean {
  return passing.has(code) && (follow || attempt < attemptsMax)
}
