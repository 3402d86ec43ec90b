import type { LogView } from '@/lib/core/links/log-view.ts'
import type { Container } from '@/lib/core/pods/pod.ts'
import { type Run, runsOf, runToOpen } from '@/lib/core/pods/runs.ts'

/** The run whose log is shown. */
export type ChosenRun = {
  /** Null: none has begun. */
  readonly run: Run | null
  /** The run that the link names, where it is not there any more. */
  readonly gone: number | null
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
  return { run: (previous && runs.find((candidate) => candidate.previous)) || fallback, gone: null }
}
