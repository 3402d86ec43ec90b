import { useMemo } from 'react'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { previousRuns } from '@/lib/core/sources/previous-runs.ts'
import type { StreamSource } from '@/lib/core/wire/stream-request.ts'
import type { ManyPods } from './use-many-pods.ts'

/** Runs before a restart. */
export type PreviousRuns = {
  /** How many there are now. */
  readonly runs: number
  /** Those that the log is opened with; null: not known yet. */
  readonly sources: readonly StreamSource[] | null
}

/** Finds the runs before a restart that a log is to begin with. Those of later restarts are read anyway, as they happen. */
export function usePreviousRuns({ source, previous }: LogView, { pods, settled }: ManyPods): PreviousRuns {
  const now = useMemo(() => previousRuns(source, pods), [source, pods])
  const names = JSON.stringify(source)
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it was when the log was opened, or each restart would open it anew
  const sources = useMemo(() => (previous ? (settled ? now : null) : []), [names, previous, settled])
  return { runs: now.length, sources }
}
