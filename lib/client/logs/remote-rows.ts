import type { StoredRow } from '@/lib/core/view/row.ts'

/** Rows that come by message, where memory cannot be shared: those around the last ones asked for are kept. */
export type RemoteRows = {
  /** Null where the row is not here; it is asked for, together with its neighbours and all that is asked for at the same moment. */
  read(row: number): StoredRow | null
  /** The line in a row that is here. */
  lineAt(row: number): number | null
  /** Rows have been renumbered. */
  clear(): void
}

/** Rows that are kept. Beyond it the oldest that came go. */
const keptRowsMax = 4_000
/** Rows that are asked for above and below one that is missing. */
const neighbours = 60

/** Makes an empty cache. `ask` gives the rows from first to last; null where they have been renumbered. `came` is called when some are here. */
export function createRemoteRows(
  ask: (firstRow: number, lastRow: number) => Promise<readonly StoredRow[] | null>,
  came: () => void,
): RemoteRows {
  let rows = new Map<number, StoredRow>()
  let missing: { first: number; last: number } | null = null
  const asked = new Set<number>()

  async function fetchMissing(into: Map<number, StoredRow>) {
    const range = missing
    missing = null
    if (range === null || into !== rows) return
    const first = Math.max(0, range.first - neighbours)
    const last = range.last + neighbours
    const answer = await ask(first, last)
    if (into !== rows) return
    for (let row = range.first; row <= range.last; row++) asked.delete(row)
    if (answer === null) return
    for (const [offset, stored] of answer.entries()) into.set(first + offset, stored)
    for (const row of into.keys()) {
      if (into.size <= keptRowsMax) break
      into.delete(row)
    }
    came()
  }

  return {
    read(row) {
      const stored = rows.get(row)
      if (stored !== undefined) return stored
      if (asked.has(row)) return null
      asked.add(row)
      if (missing === null) {
        missing = { first: row, last: row }
        const into = rows
        queueMicrotask(() => void fetchMissing(into))
      } else {
        missing = { first: Math.min(missing.first, row), last: Math.max(missing.last, row) }
      }
      return null
    },
    lineAt: (row) => rows.get(row)?.line ?? null,
    clear() {
      rows = new Map()
      missing = null
      asked.clear()
    },
  }
}
