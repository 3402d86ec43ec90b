import type { ParsedLine } from '@/lib/core/logs/parse-line.ts'
import type { ProgressEvent } from '@/lib/core/wire/search-record.ts'
import { counts } from '../observability/counts.ts'
import { isLater, type StampTime, stampTimeText, toStampTime } from '../tail/stamp-time.ts'

/** Counts what a search does. */
export type SearchTally = {
  /** There is one more log to read. */
  addLog(): void
  logRead(): void
  /** `first`: it is the first one of its log, and so its oldest. */
  line(line: ParsedLine, first: boolean): void
  /** Whether one more may be found. */
  hasRoom(): boolean
  found(hits: number): void
  progress(): ProgressEvent
}

/** A line's time and the blank and the line feed around it. Units: bytes */
const frameBytes = 32

/** Begins at nothing, and counts for the metrics, too. `hitsMax`: lines that may be found. */
export function createSearchTally(hitsMax: number): SearchTally {
  const counted = counts()
  let containers = 0
  let read = 0
  let bytes = 0
  let hits = 0
  let oldest: StampTime | null = null
  return {
    addLog() {
      containers++
    },
    logRead() {
      read++
    },
    line({ stamp, message }, first) {
      const more = message.length + (stamp === null ? 1 : frameBytes)
      bytes += more
      counted.searchedBytes += more
      if (!first || stamp === null) return
      const time = toStampTime(stamp)
      if (oldest === null || isLater(oldest, time)) oldest = time
    },
    hasRoom: () => hits < hitsMax,
    found(more) {
      hits += more
      counted.hits += more
    },
    progress: () => ({
      type: 'progress',
      ...{ containers, read, bytes, hits },
      backTo: stampTimeText(oldest),
      limited: hits >= hitsMax,
    }),
  }
}
