import type { RowHeights } from '@/lib/core/view/row-heights.ts'

/** The true heights of the wrapped rows that have been in sight. */
export type MeasuredRows = ReturnType<typeof createMeasuredRows>

/** Makes an empty collection of heights. It grows by what the reader has looked at, not by the length of the log. */
export function createMeasuredRows() {
  const known = new Map<number, number>()
  let extraPx = 0
  return {
    heights(rows: number, layout: { rowPx: number; headPx: number; wrap: boolean }): RowHeights {
      const { rowPx, headPx, wrap } = layout
      return { rows, rowPx, headPx, measured: wrap ? known : null, extraPx: wrap ? extraPx : 0 }
    },
    /** Tells whether anything was not as it was taken for. */
    add(rows: Iterable<readonly [row: number, heightPx: number]>, { rowPx }: { rowPx: number }): boolean {
      let changed = false
      for (const [row, heightPx] of rows) {
        const before = known.get(row) ?? rowPx
        if (before === heightPx) continue
        known.set(row, heightPx)
        extraPx += heightPx - before
        changed = true
      }
      return changed
    },
    /** Rows are numbered otherwise now. Only heights of those that are told of stay. */
    renumber(moved: Iterable<readonly [from: number, to: number]>, { rowPx }: { rowPx: number }) {
      const kept = [...moved].flatMap(([from, to]) => {
        const heightPx = known.get(from)
        return heightPx === undefined ? [] : [[to, heightPx] as const]
      })
      known.clear()
      extraPx = 0
      for (const [row, heightPx] of kept) {
        known.set(row, heightPx)
        extraPx += heightPx - rowPx
      }
    },
    clear() {
      known.clear()
      extraPx = 0
    },
  }
}
