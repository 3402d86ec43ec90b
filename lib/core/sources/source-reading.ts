import type { LogSource } from '../logs/log-source.ts'
import type { Timestamp } from '../logs/timestamp.ts'
import type { ProblemJson } from '../problems/problem.ts'
import type { CloseReason } from '../wire/stream-record.ts'

/** What a tab knows of one source: one run of one container. */
export type SourceReading = {
  readonly source: number
  readonly log: LogSource
  readonly phase: 'opening' | 'live' | 'resuming' | 'closed'
  readonly closeReason: CloseReason | null
  readonly problem: ProblemJson | null
  readonly lines: number
  /** Time of its last line; null: it has none, or none with a time. */
  readonly lastTimestamp: Timestamp | null
  readonly linesPerSecond: number
}
