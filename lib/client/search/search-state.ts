import type { LogSource } from '@/lib/core/logs/log-source.ts'
import type { ProblemJson } from '@/lib/core/problems/problem.ts'
import type { StoredRow } from '@/lib/core/view/row.ts'
import type { ProgressEvent } from '@/lib/core/wire/search-record.ts'

/** A line that came with what was found. `hit` false: it stands around one that was. */
export type FoundLine = { readonly stored: StoredRow; readonly hit: boolean }

/** What was found in one run of one container: lines that stand together, oldest first. */
export type FoundLog = {
  readonly source: number
  readonly log: LogSource
  readonly groups: readonly (readonly FoundLine[])[]
}

/** What a search could not read. `source` null: it concerns more than one log. */
export type SearchFailure = { readonly source: LogSource | null; readonly problem: ProblemJson }

/** How a search stands. cut: the answer ended before its end. */
export type SearchState = {
  readonly phase: 'running' | 'done' | 'cancelled' | 'cut' | 'failed'
  readonly progress: ProgressEvent | null
  /** Those in which something was found. */
  readonly logs: readonly FoundLog[]
  readonly failures: readonly SearchFailure[]
  /** Logs of which lines are missing: rotated away while they were read. */
  readonly gaps: number
}

/** How every search begins. */
export const newSearch: SearchState = { phase: 'running', progress: null, logs: [], failures: [], gaps: 0 }
