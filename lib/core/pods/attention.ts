import { millisecondsOf, type Timestamp } from '../logs/timestamp.ts'
import { containerStatus, isStuck, terminationWord } from './container-status.ts'
import type { Container, Pod, TerminatedState } from './pod.ts'
import { podStatus } from './pod-status.ts'
import { isCrash, type Run, runsOf } from './runs.ts'

/** Why somebody should look at a pod. */
export type Attention = {
  readonly pod: Pod
  /** bad: it does not work; warn: it does, or may yet, but something happened. */
  readonly tone: 'bad' | 'warn'
  /** Kubernetes' word: `CrashLoopBackOff`, `OOMKilled`, `Unschedulable`. */
  readonly reason: string
  /** What Kubernetes says about it, or how the last run ended; null where there is no more to say. */
  readonly detail: string | null
  readonly restarts: number
  readonly since: Timestamp | null
  /** The container at fault; null: the pod as a whole. */
  readonly container: Container | null
  /** The run that crashed, where its log can still be read. */
  readonly run: Run | null
}

/** A crash is worth a look for this long after the container runs again. Units: milliseconds */
const recentCrashMs = 10 * 60_000
/** What takes longer than this does not pass by itself. Units: milliseconds */
const patienceMs = 2 * 60_000

/**
 * Whether a pod needs attention, and why. Null: it does not.
 *
 * Units: `nowMs` milliseconds since 1970
 */
export function attentionOf(pod: Pod, nowMs: number): Attention | null {
  if (pod.phase === 'Succeeded') return null
  if (pod.deletedAt !== null) return overdue(pod, nowMs)
  const fault = pod.containers
    .filter(({ kind }) => kind !== 'ephemeral')
    .map((container) => faultOf(pod, container, nowMs))
    .reduce(worse, null)
  if (fault !== null) return fault
  const { word, tone } = podStatus(pod)
  if (tone !== 'bad' && tone !== 'warn') return null
  return { ...whole(pod), tone, reason: word, detail: pod.message }
}

function faultOf(pod: Pod, container: Container, nowMs: number): Attention | null {
  const { state, lastTerminated } = container
  const older = (time: Timestamp | null, ms: number) => time !== null && nowMs - millisecondsOf(time) > ms
  const last = state?.type === 'terminated' ? state : lastTerminated
  const crash = last !== null && isCrash(last) ? last : null
  const fault = {
    ...whole(pod),
    container,
    restarts: container.restartCount,
    run: runsOf(container).find(({ terminated }) => terminated !== null && isCrash(terminated)) ?? null,
  }
  if (state?.type === 'terminated' && crash !== null) return { ...fault, ...wordsOf(crash), tone: 'bad' }
  if (state?.type === 'waiting' && isStuck(state)) {
    const { word: reason } = containerStatus(container)
    const detail = crash === null ? state.message : endOf(crash)
    return { ...fault, tone: 'bad', reason, detail, since: crash?.finishedAt ?? pod.createdAt }
  }
  if (state?.type === 'running' && crash !== null && !older(crash.finishedAt, recentCrashMs)) {
    return { ...fault, ...wordsOf(crash), tone: 'warn' }
  }
  const { word: reason, tone } = containerStatus(container)
  if (tone !== 'busy' || container.kind === 'init' || pod.reason !== null) return null
  const since = state?.type === 'running' ? state.startedAt : pod.createdAt
  const waitsForOthers = state?.type === 'waiting' && state.reason === 'PodInitializing'
  if (state === null || waitsForOthers || !older(since, patienceMs)) return null
  const detail = state.type === 'waiting' ? state.message : 'It runs, but its readiness probe does not pass.'
  return { ...fault, tone: 'warn', reason, detail, since }
}

/** A pod that should have been gone by now. `deletedAt` is when its grace ends. */
function overdue(pod: Pod, nowMs: number): Attention | null {
  if (pod.deletedAt === null || nowMs - millisecondsOf(pod.deletedAt) < patienceMs) return null
  const detail = 'It was deleted, but its containers or a finalizer keep it.'
  return { ...whole(pod), tone: 'warn', reason: 'Terminating', detail, since: pod.deletedAt }
}

function whole(pod: Pod) {
  return { pod, container: null, run: null, restarts: podStatus(pod).restarts, since: pod.createdAt }
}

function wordsOf(end: TerminatedState) {
  return { reason: terminationWord(end), detail: endOf(end), since: end.finishedAt }
}

function endOf(end: TerminatedState): string {
  const how = `The last run ended with exit code ${end.exitCode}`
  const why = end.reason === null || end.reason === 'Error' ? '' : `, ${end.reason}`
  return end.message === null || end.message === '' ? `${how}${why}.` : `${how}${why}: ${end.message.trim()}`
}

function worse(a: Attention | null, b: Attention | null): Attention | null {
  if (a === null || b === null) return a ?? b
  return a.tone === 'warn' && b.tone === 'bad' ? b : a
}
