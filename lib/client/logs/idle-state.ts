import type { LogSessionState } from './log-session.ts'

/** The state before anything was opened. */
export const idleState: LogSessionState = {
  log: 0,
  phase: 'idle',
  stored: 0,
  firstLine: 0,
  lines: 0,
  rows: 0,
  bytes: 0,
  linesPerSecond: 0,
  firstTimestamp: null,
  lastTimestamp: null,
  sources: [],
  selections: [],
  older: { sources: 0, completeFrom: null, loading: null, full: false, problem: null },
  gaps: 0,
  problem: null,
  find: null,
  filterProblem: null,
  generation: 0,
  filters: 0,
}
