import type { ProblemJson } from '@/lib/core/problems/problem.ts'
import type { LogSessionState } from '../logs/log-session.ts'

/** How the reading of a log goes, as a whole. */
export type ReadingStatus = { phase: LogSessionState['phase']; problem: ProblemJson | null; gaps: number }
