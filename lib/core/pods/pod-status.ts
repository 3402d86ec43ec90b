import { containerStatus, type Status, terminationWord } from './container-status.ts'
import type { Container, Pod } from './pod.ts'
import { isCrash } from './runs.ts'
import type { Tone } from './tone.ts'

/** What a pod is doing, as a line of `kubectl get pods` says it. */
export type PodStatus = Status & {
  /** Of those that are meant to keep running: app containers and sidecars. */
  readonly readyContainers: number
  readonly containers: number
  readonly restarts: number
}

/**
 * What a pod is doing, in the words of `kubectl get pods`.
 *
 * Shape: `Running`, `Completed`, `CrashLoopBackOff`, `Init:1/3`, `Init:Error`, `Terminating`, `Evicted`. Unlike there, a pod
 *        that no node can take is `Unschedulable` rather than `Pending`, and one that is not ready is `NotReady`.
 */
export function podStatus(pod: Pod): PodStatus {
  const lasting = pod.containers.filter(({ kind }) => kind === 'app' || kind === 'sidecar')
  const initializing = initializationStatus(pod)
  const counted = initializing === null ? lasting : pod.containers
  return {
    ...statusOf(pod, initializing),
    readyContainers: lasting.filter(({ ready, state }) => ready && state?.type === 'running').length,
    containers: lasting.length,
    restarts: counted.reduce((sum, { restartCount }) => sum + restartCount, 0),
  }
}

function statusOf(pod: Pod, initializing: Status | null): Status {
  const { phase, reason, deletedAt } = pod
  const over = phase === 'Succeeded' || phase === 'Failed'
  if (deletedAt !== null && !over) return { word: 'Terminating', tone: 'busy' }
  if (phase === 'Failed') return { word: reason ?? worstWord(pod) ?? 'Failed', tone: 'bad' }
  if (phase === 'Succeeded') return { word: reason ?? 'Completed', tone: 'done' }
  if (phase === 'Unknown') return { word: reason ?? 'Unknown', tone: 'warn' }
  return initializing ?? worstContainer(pod) ?? { word: reason ?? 'Pending', tone: reason === null ? 'busy' : 'warn' }
}

/** Where the init containers have got to; null when they are through. The first that is not done decides. */
function initializationStatus({ containers }: Pod): Status | null {
  const first = containers.filter(({ kind }) => kind === 'init' || kind === 'sidecar')
  for (const [at, container] of first.entries()) {
    const { state, kind } = container
    if (state?.type === 'terminated' && !isCrash(state)) continue
    if (kind === 'sidecar' && state?.type === 'running') continue
    if (state?.type === 'terminated') return { word: `Init:${terminationWord(state)}`, tone: 'bad' }
    const status = containerStatus(container)
    if (status.tone === 'bad') return { word: `Init:${status.word}`, tone: 'bad' }
    // While nothing is reported of the pod at all, it is simply pending.
    if (containers.every(({ state }) => state === null)) return null
    return { word: `Init:${at}/${first.length}`, tone: 'busy' }
  }
  return null
}

const order: readonly Tone[] = ['bad', 'warn', 'busy', 'ok', 'done']

/** The container that says most: the worst one, the first of those alike. Null where none has been reported. */
function worstContainer({ containers }: Pod): Status | null {
  const reported = containers.filter(({ kind, state }) => kind !== 'init' && kind !== 'ephemeral' && state !== null)
  const statuses = reported.map(containerStatus)
  for (const tone of order) {
    const found = statuses.find((status) => status.tone === tone)
    if (found !== undefined) return found
  }
  return null
}

function worstWord(pod: Pod): string | null {
  const crashed = pod.containers.find(isCrashed)
  return crashed === undefined ? null : containerStatus(crashed).word
}

function isCrashed({ state }: Container): boolean {
  return state?.type === 'terminated' && isCrash(state)
}
