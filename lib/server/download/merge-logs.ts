import { roomFor } from '../tail/room-for.ts'
import type { StampTime } from '../tail/stamp-time.ts'
import { isEarlier, type MergedLog, settleFirst } from './log-heap.ts'

/** The rows of several logs as one. */
export type LogMerge = {
  /** Resolves when the first row is there: its time; null: it has none, or there is none. */
  first(): Promise<StampTime | null>
  /** Gives rows, in a piece of memory of their own, until there are so many bytes or more; null at the end. */
  next(bytes: number): Promise<Uint8Array | null>
}

const always: StampTime = { second: Number.POSITIVE_INFINITY, nanosecond: 0 }

/**
 * Merges logs by the times of their rows; rows of one log stay in its order. Of equal times the log that stands first in the list is first.
 *
 * Shape: the log with the earliest row gives all that it has up to the earliest of the others at once. One whose next row has not come
 *        is waited for, since it may be the earliest; what has no time comes at once
 */
export function mergeLogs(logs: readonly MergedLog['log'][]): LogMerge {
  let gathered: Promise<MergedLog[]> | null = null

  const gather = async (): Promise<MergedLog[]> => {
    const heap: MergedLog[] = []
    for (const [place, log] of logs.entries()) if (await log.ready()) heap.push({ log, place })
    for (let at = heap.length >> 1; at >= 0; at--) settleFirst(heap, at)
    return heap
  }
  const begin = (): Promise<MergedLog[]> => {
    gathered ??= gather()
    return gathered
  }
  return {
    async first() {
      const [first] = await begin()
      const time = first?.log.head()
      return time === undefined || time.second === Number.NEGATIVE_INFINITY ? null : { ...time }
    },
    async next(bytes) {
      const heap = await begin()
      let chunk = new Uint8Array(bytes)
      let used = 0
      while (used < bytes) {
        const [last] = heap
        if (last === undefined) break
        // Only the log that gave rows last can have none: all others wait with theirs.
        if (!last.log.hasRow() && !(await last.log.ready())) {
          dropFirst(heap)
          continue
        }
        settleFirst(heap)
        const [first = last, second, third] = heap
        const other = second !== undefined && third !== undefined && isEarlier(third, second) ? third : second
        const rows = first.log.take(other?.log.head() ?? always, first.place < (other?.place ?? 0), bytes - used)
        chunk = roomFor(chunk, used, rows.length)
        chunk.set(rows, used)
        used += rows.length
      }
      return used === 0 ? null : chunk.subarray(0, used)
    },
  }
}

function dropFirst(heap: MergedLog[]): void {
  const last = heap.pop()
  if (last !== undefined && heap.length > 0) heap[0] = last
}
