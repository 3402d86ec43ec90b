import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { Row, StoredRow } from '@/lib/core/view/row.ts'
import type { RowInSight } from './sight.ts'

/** Decoded rows that are kept: some screens above and below the one in sight. Beyond it the oldest read go. */
const cachedRowsMax = 2_000

/** Rows as they are drawn, decoded once each, however they are numbered. */
export type RowCache = {
  /** The rows from `first` up to before `last`; null where one of them has not come yet. */
  readAll(first: number, last: number): readonly RowInSight[] | null
  /** After another log was opened or another filter set, or lines went: one row stands for all of them. */
  clear(): void
  /** Decodes all anew, another way. */
  decodeWith(decode: (stored: StoredRow) => Row): void
}

/** Makes a cache in front of a way to read rows and a way to decode them. */
export function createRowCache(
  { lineAt, readRow }: Pick<LogSession, 'lineAt' | 'readRow'>,
  decode: (stored: StoredRow) => Row,
): RowCache {
  /** By line. */
  const rows = new Map<number, Row>()
  let decodeRow = decode

  function read(row: number): Row | null {
    const line = lineAt(row)
    const known = line === null ? undefined : rows.get(line)
    if (known !== undefined) return known
    const stored = readRow(row)
    if (stored === null) return null
    const decoded = decodeRow(stored)
    if (rows.size >= cachedRowsMax) rows.delete(rows.keys().next().value ?? stored.line)
    rows.set(stored.line, decoded)
    return decoded
  }

  return {
    readAll(first, last) {
      const all: RowInSight[] = []
      for (let number = first; number < last; number++) {
        const row = read(number)
        if (row === null) return null
        all.push({ number, row })
      }
      return all
    },
    clear: () => rows.clear(),
    decodeWith(next) {
      if (next === decodeRow) return
      decodeRow = next
      rows.clear()
    },
  }
}
