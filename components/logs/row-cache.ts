import type { Row, StoredRow } from '@/lib/core/view/row.ts'

/** Decoded rows that are kept: some screens above and below the one in sight. Beyond it the oldest read go. */
const cachedRowsMax = 2_000

/** Rows as they are drawn, decoded once each. Row numbers are those of one generation of the log. */
export type RowCache = {
  /** Null where the row has not come yet. */
  read(row: number): Row | null
  /** After the rows were renumbered. */
  clear(): void
  /** Decodes all anew, another way. */
  decodeWith(decode: (stored: StoredRow) => Row): void
}

/** Makes a cache in front of a way to read rows and a way to decode them. */
export function createRowCache(
  readRow: (row: number) => StoredRow | null,
  decode: (stored: StoredRow) => Row,
): RowCache {
  const rows = new Map<number, Row>()
  let decodeRow = decode
  return {
    read(row) {
      const known = rows.get(row)
      if (known !== undefined) return known
      const stored = readRow(row)
      if (stored === null) return null
      const decoded = decodeRow(stored)
      if (rows.size >= cachedRowsMax) rows.delete(rows.keys().next().value ?? row)
      rows.set(row, decoded)
      return decoded
    },
    clear: () => rows.clear(),
    decodeWith(next) {
      if (next === decodeRow) return
      decodeRow = next
      rows.clear()
    },
  }
}
