import type { Timestamp } from '../logs/timestamp.ts'
import type { StreamEvent } from './stream-record.ts'

/**
 * What a search says between the lines that it has found.
 *
 * Shape:  the events of a stream, and two of its own. The lines that `hits` announces follow at once, before any other record
 */
export type SearchEvent = StreamEvent | HitsEvent | ProgressEvent

/** Lines of one source that stand together in its log: those that were found, and those around them. */
export type HitsEvent = {
  readonly type: 'hits'
  readonly source: number
  /** Of each line that follows: which one among equal timestamps of its source it is. */
  readonly ordinals: readonly number[]
  /** Which of them were found, by their place: 0 is the first. The others are around them. */
  readonly hits: readonly number[]
}

/** How far a search has come. The last one before `end` holds the totals. */
export type ProgressEvent = {
  readonly type: 'progress'
  /** Logs that there are to read, as far as is known; runs before count on their own. */
  readonly containers: number
  /** Logs that are read to their end. */
  readonly read: number
  /** Bytes of the lines that were searched, times and all. */
  readonly bytes: number
  /** The oldest line that was searched; null: none yet. */
  readonly backTo: Timestamp | null
  readonly hits: number
  /** The search has stopped since it found as much as it may. */
  readonly limited: boolean
}
