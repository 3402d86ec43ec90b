import type { ProblemCode } from '@/lib/core/problems/catalogue.ts'

/** What has been counted since the start, and what is under way. Plain numbers, since lines come by the hundred thousand each second. */
export type Counts = {
  lines: number
  bytes: number
  resumes: number
  gaps: number
  /** Searches that run now. */
  searches: number
  searchedBytes: number
  hits: number
  readonly problems: Map<ProblemCode, number>
}

declare global {
  /** Route handlers may hold modules twice: what all count in lies here. */
  var podlogsCounts: Counts | undefined
}

/** The counts of this process. */
export function counts(): Counts {
  const nothing = { lines: 0, bytes: 0, resumes: 0, gaps: 0, searches: 0, searchedBytes: 0, hits: 0 }
  globalThis.podlogsCounts ??= { ...nothing, problems: new Map() }
  return globalThis.podlogsCounts
}
