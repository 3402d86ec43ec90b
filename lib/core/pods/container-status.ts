import type { Container, ContainerState, TerminatedState } from './pod.ts'
import { isCrash } from './runs.ts'
import type { Tone } from './tone.ts'

/** A state in Kubernetes' word for it, and what it means to the one who looks. */
export type Status = { readonly word: string; readonly tone: Tone }

/**
 * What a container is doing, in the word that `kubectl` uses.
 *
 * Shape: `CrashLoopBackOff`, `OOMKilled`, `Completed`, `Running`; `NotReady` where it runs but takes no requests yet;
 *        `ExitCode:3` or `Signal:9` where Kubernetes gives no reason
 */
export function containerStatus({ state, kind, ready }: Container): Status {
  switch (state?.type) {
    case undefined:
      return { word: 'Waiting', tone: 'busy' }
    case 'waiting':
      return { word: state.reason ?? 'Waiting', tone: isStuck(state) ? 'bad' : 'busy' }
    case 'running':
      if (kind === 'init') return { word: 'Running', tone: 'busy' }
      return ready || kind === 'ephemeral' ? { word: 'Running', tone: 'ok' } : { word: 'NotReady', tone: 'busy' }
    case 'terminated':
      return { word: terminationWord(state), tone: isCrash(state) ? 'bad' : 'done' }
    default:
      return state satisfies never
  }
}

/** How a run ended: its reason, or where Kubernetes gives none the signal or the exit code, as `kubectl` writes them. */
export function terminationWord({ reason, signal, exitCode }: TerminatedState): string {
  if (reason !== null && reason !== '') return reason
  return signal === null || signal === 0 ? `ExitCode:${exitCode}` : `Signal:${signal}`
}

/** Reasons for waiting that pass by themselves. Every other one says that something is wrong. */
const passing = new Set(['ContainerCreating', 'PodInitializing'])

/** Whether a container waits for something that will not come by itself: an image, a Secret, the end of a back-off. */
export function isStuck(state: ContainerState | null): boolean {
  return state?.type === 'waiting' && state.reason !== null && !passing.has(state.reason)
}
