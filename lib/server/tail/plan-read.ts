import type { Container, Pod } from '@/lib/core/pods/pod.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { CloseReason, Termination } from '@/lib/core/wire/stream-record.ts'
import type { PodDetails } from '../kubernetes/to-pod.ts'
import { isRunAgain } from './is-run-again.ts'
import { waitingProblem } from './waiting-problem.ts'

/** What the reader of one container wants. */
export type Want = {
  readonly namespace: string
  readonly pod: string
  readonly container: string
  readonly previous: boolean
  readonly follow: boolean
  /** Only this pod; left out: whichever has the name. */
  readonly podUid?: string
}

/** How far it has come. `run` null: nothing has been chosen yet. */
export type Progress = {
  readonly run: { readonly podUid: string; readonly restartCount: number } | null
  /** The log of this run has been read to its end, and the run is over (or is not followed). */
  readonly drained: boolean
}

/** What to do next. `over`: the run has ended, so that the end of its log is the end. */
export type ReadPlan =
  | { readonly type: 'read'; readonly restartCount: number; readonly previous: boolean; readonly over: boolean }
  | { readonly type: 'wait'; readonly restartCount: number; readonly problem: Problem }
  | { readonly type: 'next-run'; readonly restartCount: number; readonly termination: Termination | null }
  /** The node no longer has the rest of this run. */
  | { readonly type: 'lost' }
  /** Another pod bears the name. */
  | { readonly type: 'replaced' }
  | { readonly type: 'close'; readonly reason: CloseReason; readonly termination: Termination | null }
  | { readonly type: 'fail'; readonly problem: Problem }

/**
 * Decides from the pod object what to read: runs are named by restart count, since what `previous` gives depends on the state.
 *
 * Shape:  running: plain is run n, previous n-1. Terminated: plain is n, previous n-1, if it has not been collected.
 *         Waiting after a run: plain and previous are both n.
 * Source: tried on Kubernetes 1.37, whose kubelet names the file of a run by the same number (`/var/log/pods/…/app/6.log`)
 */
export function planRead(details: PodDetails | null, want: Want, { run, drained }: Progress): ReadPlan {
  const deleted = { type: 'close', reason: 'deleted', termination: null } as const
  if (details === null) return run === null && want.podUid === undefined ? failed('pod-not-found', want) : deleted
  const { pod } = details
  if (want.podUid !== undefined && want.podUid !== pod.uid) return deleted
  if (run !== null && run.podUid !== pod.uid) return { type: 'replaced' }
  const container = pod.containers.find(({ name }) => name === want.container)
  if (container === undefined) return failed('container-not-found', want, pod)
  const target = run?.restartCount ?? chooseRun(container, want.previous)
  if (target === null) return failed('no-previous-run', want)
  if (drained) return afterRun(details, container, want, target)
  return readRun(details, container, want, target)
}

/** Tells whether what was planned is still what has to be done. */
export function isSamePlan(plan: Extract<ReadPlan, { type: 'read' }>, now: ReadPlan): boolean {
  return isSameLog(plan, now) && now.type === 'read' && now.over === plan.over
}

/** Tells whether what was planned still gives the log of the same run. */
export function isSameLog(plan: Extract<ReadPlan, { type: 'read' }>, now: ReadPlan): boolean {
  if (now.type === 'wait') return now.restartCount === plan.restartCount
  return now.type === 'read' && now.restartCount === plan.restartCount && now.previous === plan.previous
}

/** Null: there is no previous run. */
function chooseRun({ state, restartCount, lastTerminated }: Container, previous: boolean): number | null {
  if (!previous) return restartCount
  if (lastTerminated === null) return null
  return state?.type === 'waiting' ? restartCount : restartCount - 1
}

function readRun(details: PodDetails, container: Container, want: Want, target: number): ReadPlan {
  const { state, restartCount: current, lastTerminated } = container
  if (target > current) return waitFor(details, container, want, target)
  if (target === current) {
    if (state?.type === 'running') return { type: 'read', restartCount: target, previous: false, over: false }
    const ran = state?.type === 'terminated' || lastTerminated !== null
    if (ran) return { type: 'read', restartCount: target, previous: false, over: true }
    return waitFor(details, container, want, target)
  }
  const previousIsTarget = target === current - 1 && state?.type !== 'waiting'
  return previousIsTarget ? { type: 'read', restartCount: target, previous: true, over: true } : { type: 'lost' }
}

function waitFor({ pod }: PodDetails, container: Container, { follow }: Want, restartCount: number): ReadPlan {
  if (pod.deletedAt !== null) return { type: 'close', reason: 'deleted', termination: null }
  if (pod.phase === 'Succeeded' || pod.phase === 'Failed') return { type: 'close', reason: 'ended', termination: null }
  const problem = waitingProblem(pod, container)
  return follow ? { type: 'wait', restartCount, problem } : { type: 'fail', problem }
}

function afterRun(details: PodDetails, container: Container, want: Want, target: number): ReadPlan {
  const termination = terminationOf(container, target)
  if (!want.follow || want.previous) return { type: 'close', reason: 'completed', termination }
  if (container.restartCount > target) {
    return { type: 'next-run', restartCount: Math.max(target + 1, oldestRun(container)), termination }
  }
  if (details.pod.deletedAt !== null) return { type: 'close', reason: 'deleted', termination }
  if (isRunAgain(details, container)) return { type: 'next-run', restartCount: target + 1, termination }
  return { type: 'close', reason: 'ended', termination }
}

/** The node keeps one run that has ended beside the current one; while the container waits, that is the current one. */
function oldestRun({ state, restartCount, lastTerminated }: Container): number {
  return state?.type === 'waiting' || lastTerminated === null ? restartCount : restartCount - 1
}

/** How a run ended, where the pod object still says so. */
function terminationOf({ state, restartCount, lastTerminated }: Container, run: number): Termination | null {
  // `lastState` tells of the current run while its container waits, and of the one before otherwise.
  const isCurrent = run === restartCount
  const ended = isCurrent && state?.type === 'terminated' ? state : null
  const isLast = isCurrent === (state?.type === 'waiting') && restartCount - run <= 1
  const termination = ended ?? (isLast ? lastTerminated : null)
  if (termination === null) return null
  const { exitCode, reason, finishedAt } = termination
  return { exitCode, reason, finishedAt }
}

function failed(
  code: 'pod-not-found' | 'container-not-found' | 'no-previous-run',
  { namespace, pod, container }: Want,
  found?: Pod,
): ReadPlan {
  const sentences = {
    'pod-not-found': `There is no pod ${pod} in the namespace ${namespace}`,
    'container-not-found': `The pod ${pod} has no container ${container}`,
    'no-previous-run': `The container ${container} of ${pod} has not run before`,
  }
  const hints = {
    'pod-not-found': 'It may have been deleted or replaced: look for its workload.',
    'container-not-found': `It has ${found?.containers.map(({ name }) => name).join(', ') ?? 'none'}.`,
    'no-previous-run': 'Look at the current run.',
  }
  return { type: 'fail', problem: new Problem(code, sentences[code], { hint: hints[code] }) }
}
