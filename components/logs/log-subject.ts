import type { Run } from '@/lib/core/pods/runs.ts'

/** Whose log is shown, and of which run. */
export type LogSubject = {
  /** Null: the current one. */
  readonly context: string | null
  readonly namespace: string
  readonly pod: string
  readonly container: string
  readonly run: Run
}
