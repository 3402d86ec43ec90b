import type { Timestamp } from '../logs/timestamp.ts'

/** Names one line of a log that is longer than what a stream brings of it. */
export type WholeLineRef = {
  readonly namespace: string
  readonly pod: string
  readonly podUid: string
  readonly container: string
  readonly restartCount: number
  readonly timestamp: Timestamp
  /** `lineDigest` of what the stream brought: several lines may have the same time. */
  readonly digest: string
}
