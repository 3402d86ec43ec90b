import type { ProblemCode } from '@/lib/core/problems/catalogue.ts'
import type { Problem } from '@/lib/core/problems/problem.ts'
import { createBackoff } from '../backoff.ts'
import type { PodLooks } from './pod-looks.ts'
import type { SourceVoice } from './source-voice.ts'
import type { Tail } from './tail.ts'

/** How a reader waits for its log between two attempts. */
export type Patience = {
  /** Attempts since lines have come. */
  readonly attempt: number
  /** Names the way to the node that keeps the log. */
  at(node: string): void
  /** The node has begun to answer: others that wait for it may try, too. */
  opened(): void
  /** Lines have come: begin again with the shortest wait. */
  reset(): void
  /** Waits for the next attempt after a failure; null: a connection that broke. Says so. */
  afterFailure(problem: Problem | null): Promise<void>
  /** Waits for the next attempt after an end that proves nothing. */
  afterEnd(): Promise<void>
  /** Waits for something to become of a container that waits, or goes with its pod. */
  untilChange(): Promise<void>
}

/** A container that waits, or goes with its pod, is looked at this often, after some quicker looks. Units: milliseconds */
const lookDelayMsMax = 5_000

/** So much of a wait is kept, though the node answers others. */
const leastShare = 1 / 4

/** Failures of the way to a node: what finds the way for one log finds it for all. */
const ofTheWay: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'cluster-unreachable',
  'cluster-timeout',
  'cluster-error',
  'node-unreachable',
])

/** Makes the patience of a reader. */
export function createPatience(
  { upstreams: { outages }, sleep }: Pick<Tail, 'upstreams' | 'sleep'>,
  looks: Pick<PodLooks, 'distrust' | 'wait'>,
  voice: Pick<SourceVoice, 'resuming'>,
): Patience {
  const backoff = createBackoff()
  let node = ''
  const waitForWay = (waited: Promise<void>, delayMs: number) =>
    outages.waitForWay(node, waited, sleep(delayMs * leastShare))

  return {
    get attempt() {
      return backoff.attempt
    },
    at(newNode) {
      node = newNode
    },
    opened: () => outages.over(node),
    reset: backoff.reset,
    async afterFailure(problem) {
      looks.distrust()
      const askedMs = (problem?.retryAfterSeconds ?? 0) * 1000
      const delayMs = Math.max(backoff.next(outages.delayMsMax(node)), askedMs)
      voice.resuming(backoff.attempt, delayMs)
      if (problem === null || ofTheWay.has(problem.code)) await waitForWay(sleep(delayMs), delayMs)
      else await outages.wait(node, sleep(delayMs))
    },
    async afterEnd() {
      const delayMs = backoff.next(outages.delayMsMax(node))
      if (backoff.attempt > 1) voice.resuming(backoff.attempt, delayMs)
      await waitForWay(looks.wait(delayMs), delayMs)
    },
    untilChange: () => looks.wait(backoff.next(lookDelayMsMax)),
  }
}
