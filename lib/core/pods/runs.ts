import type { Container, TerminatedState } from './pod.ts'

/**
 * One run of a container whose log the node can still give.
 *
 * `restartCount` names it: 0 is the first run. `previous` is how to ask the API for it, which is not the same thing.
 */
export type Run = {
  readonly restartCount: number
  readonly previous: boolean
  /** null: it is running. */
  readonly terminated: TerminatedState | null
}

/**
 * The runs of a container that can be read, newest first, each once; empty where none has begun.
 *
 * The state decides what the API means by `previous`:
 * - running as run N: the plain log is run N, `previous` is run N−1;
 * - terminated: the plain log is run N, and the run before it is gone (asking for it gives an error text in a 200);
 * - waiting after a run (CrashLoopBackOff): the plain log and `previous` are both the last run, N.
 *
 * Source: tried with kubelet 1.37 and containerd 2.4, which keep one dead container beside the newest
 */
export function runsOf(container: Container): readonly Run[] {
  const { state, lastTerminated, restartCount } = container
  switch (state?.type) {
    case 'running': {
      const current: Run = { restartCount, previous: false, terminated: null }
      if (lastTerminated === null || restartCount === 0) return [current]
      return [current, { restartCount: restartCount - 1, previous: true, terminated: lastTerminated }]
    }
    case 'terminated':
      return [{ restartCount, previous: false, terminated: state }]
    case 'waiting':
    case undefined:
      return lastTerminated === null ? [] : [{ restartCount, previous: false, terminated: lastTerminated }]
    default:
      return state satisfies never
  }
}

/**
 * The run that answers "what is wrong?": the one that crashed, while its successor has not lived longer than the back-off
 * could be; otherwise the newest. Null where no run has begun.
 *
 * Units: `nowMs` milliseconds since 1970
 */
export function runToOpen(container: Container, nowMs: number): Run | null {
  const [newest, before] = runsOf(container)
  if (newest === undefined) return null
  if (before === undefined || container.state?.type !== 'running') return newest
  const crashed = before.terminated !== null && isCrash(before.terminated)
  const startedAt = container.state.startedAt
  const young = startedAt !== null && nowMs - Date.parse(startedAt) < youngRunMs
  return crashed && young && container.restartCount >= crashLoopRestarts ? before : newest
}

/** A run that restarted this often and is younger than this is still taken for a crash loop. Units: milliseconds */
const youngRunMs = 60_000
const crashLoopRestarts = 2

/** Whether a run ended badly. An OOM kill may come with exit code 0. */
export function isCrash({ exitCode, reason }: TerminatedState): boolean {
  return exitCode !== 0 || reason === 'OOMKilled'
}
