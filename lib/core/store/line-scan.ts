import { createLineList, type LineList } from './line-list.ts'
import type { LogStore } from './log-store.ts'
import type { LineChoice } from './select-lines.ts'

/** A choice made over all lines of a store, piece by piece, and over those that come. */
export type LineScan = {
  readonly lines: LineList
  complete(): boolean
  /** Looks at the next piece. */
  step(): void
}

/** Starts a scan. `passes` leaves out lines that the choice knows nothing of. */
export function createLineScan(
  store: LogStore,
  choose: LineChoice,
  passes: (lines: Uint32Array) => Uint32Array = (lines) => lines,
): LineScan {
  const lines = createLineList()
  let next = store.space.firstLine()
  return {
    lines,
    complete: () => next >= store.lines(),
    step() {
      next = Math.max(next, store.space.firstLine())
      if (next >= store.lines()) return
      const piece = store.space.pieceFrom(next, store.lines())
      lines.append(passes(choose(store, piece)))
      next = piece.endLine
    },
  }
}
