import type { LogView } from '@/lib/core/links/log-view.ts'
import type { Container } from '@/lib/core/pods/pod.ts'
import { type Run, runsOf, runToOpen } from '@/lib/core/pods/runs.ts'

/** The run whose log is shown. */
export type ChosenRun = {
  /** Null: none has begun. */
  readonly run: Run | null
  /** The run that the link asks for, where it is not there: its restart count, or the one before this one. */
  readonly gone: number | 'previous' | null
}

/**
 * The run that a link means: by its restart count, or with Kubernetes' own switch; without either, the one that answers
 * "what is wrong?".
 */
export function chooseRun(
  container: Container,
  { restartCount, previous }: Pick<LogView, 'restartCount' | 'previous'>,
  nowMs: number,
): ChosenRun {
  const runs = runsOf(container)
  const fallback = runToOpen(container, nowMs)
  if (restartCount !== null) {
    const run = runs.find((candidate) => candidate.restartCount === restartCount)
    return run === undefined ? { run: fallback, gone: restartCount } : { run, gone: null }
  }
  if (!previous) return { run: fallback, gone: null }
  const before = runs.find((candidate) => candidate.previous)
  return before === undefined ? { run: fallback, gone: 'previous' } : { run: before, gone: null }
}
