import type { KeptLog } from './kept-log.ts'

/** A log among those that are merged. `place`: the one in their list. */
export type MergedLog = { readonly log: Pick<KeptLog, 'hasRow' | 'ready' | 'head' | 'take'>; readonly place: number }

/** Tells whether the next row of a log comes before that of another. Both must have one. */
export function isEarlier(a: MergedLog, b: MergedLog): boolean {
  const [first, second] = [a.log.head(), b.log.head()]
  if (first.second !== second.second) return first.second < second.second
  if (first.nanosecond !== second.nanosecond) return first.nanosecond < second.nanosecond
  return a.place < b.place
}

/** Makes a list a heap again, the earliest first, where only the log at one place may stand too far ahead. */
export function settleFirst(heap: MergedLog[], from = 0): void {
  for (let at = from; ; ) {
    const [left, right] = [2 * at + 1, 2 * at + 2]
    const earliest = earlierOf(heap, earlierOf(heap, at, left), right)
    if (earliest === at) return
    const [moved, earlier] = [heap[at], heap[earliest]]
    if (moved === undefined || earlier === undefined) return
    heap[at] = earlier
    heap[earliest] = moved
    at = earliest
  }
}

/** The place of the earlier one; of a place behind the end, the other. */
function earlierOf(heap: readonly MergedLog[], place: number, other: number): number {
  const [a, b] = [heap[place], heap[other]]
  return a !== undefined && b !== undefined && isEarlier(b, a) ? other : place
}
