import type { LogClock } from '../logs/clock.ts'
import { createRunLog, type RunLog } from '../logs/run-log.ts'
import type { ContainerSpec } from './pod-spec.ts'

/** One run of a container: its log, and how it went. */
export type ContainerRun = {
  readonly id: string
  readonly restartCount: number
  readonly log: RunLog
  readonly startedAt: string
  readonly termination: { readonly exitCode: number; readonly reason: string; readonly finishedAt: string } | null
}

/** A container with its current run and the one before, which is all that a kubelet keeps. */
export type DemoContainer = {
  readonly spec: ContainerSpec
  state(): ContainerState
  /** Begins a run; what ran before becomes the previous one. */
  run(startedAt: string): ContainerRun
  terminate(exitCode: number, reason: string, finishedAt: string): void
  /** Waits to be run again (CrashLoopBackOff), or to be run at all. */
  wait(reason: string, message: string | null): void
}

/** What `kubectl` would say of it. `runs` newest first: the current or last one, and the one before. */
export type ContainerState = {
  readonly phase: 'waiting' | 'running' | 'terminated'
  readonly waiting: { readonly reason: string; readonly message: string | null } | null
  readonly restartCount: number
  readonly current: ContainerRun | null
  readonly previous: ContainerRun | null
}

/** Makes a container that waits. `newId` gives container IDs. */
export function createContainer(
  spec: ContainerSpec,
  {
    clock,
    fileBytesMax,
    newId,
  }: { readonly clock: LogClock; readonly fileBytesMax: number; readonly newId: () => string },
): DemoContainer {
  let runs = spec.restartCount ?? 0
  let phase: ContainerState['phase'] = 'waiting'
  let waiting: ContainerState['waiting'] = { reason: 'ContainerCreating', message: null }
  let current: ContainerRun | null = null
  let previous: ContainerRun | null = null

  return {
    spec,
    state: () => ({ phase, waiting, restartCount: current?.restartCount ?? runs, current, previous }),
    run(startedAt) {
      if (current !== null) {
        current.log.end()
        previous = current
        runs = current.restartCount + 1
      }
      current = {
        id: `containerd://${newId()}`,
        restartCount: runs,
        log: createRunLog(clock, fileBytesMax),
        startedAt,
        termination: null,
      }
      phase = 'running'
      waiting = null
      return current
    },
    terminate(exitCode, reason, finishedAt) {
      if (current === null) return
      current = { ...current, termination: { exitCode, reason, finishedAt } }
      phase = 'terminated'
      waiting = null
      current.log.end()
    },
    wait(reason, message) {
      phase = 'waiting'
      waiting = { reason, message }
    },
  }
}
