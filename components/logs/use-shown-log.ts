import type { LogSession, LogSessionState } from '@/lib/client/logs/log-session.ts'
import type { ProblemJson } from '@/lib/core/problems/problem.ts'
import { useLogState } from './use-log-state.ts'

/** What decides whether lines are shown, or words in their place. */
export type ShownLog = {
  readonly phase: LogSessionState['phase']
  /** Whether there are rows: 0 or 1. */
  readonly rows: number
  /** Lines that have come, where none is shown. */
  readonly lines: number
  readonly problem: ProblemJson | null
}

/** What decides whether lines are shown. While they are, it does not change with each line. */
export function useShownLog(session: LogSession): ShownLog {
  return useLogState(session, ({ phase, rows, lines, problem, sources }) => ({
    phase,
    rows: Math.min(rows, 1),
    lines: rows === 0 ? lines : 0,
    problem: problem ?? sources.find((source) => source.problem !== null)?.problem ?? null,
  }))
}
