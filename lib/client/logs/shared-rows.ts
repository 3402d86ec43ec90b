import { createLineReader } from '@/lib/core/store/line-reader.ts'
import { createRowFinder, type KnownRows } from '@/lib/core/store/row-finder.ts'
import { createRowReader } from '@/lib/core/store/row-reader.ts'
import { standsApart } from '@/lib/core/store/stands-apart.ts'
import type { StoredRow } from '@/lib/core/view/row.ts'
import type { RowPlace } from './log-session.ts'

/** Rows read at once from memory that is shared with the Worker. All answers are null where the rows are others by now. */
export type SharedRows = {
  read(row: number, known: KnownRows): StoredRow | null
  lineAt(row: number, known: KnownRows): number | null
  placesOf(lines: readonly number[], known: KnownRows): readonly RowPlace[] | null
}

/** Makes the reader of a log's memory. Rows count from the first that is known. */
export function createSharedRows(memory: WebAssembly.Memory): SharedRows {
  const readRow = createRowReader(memory)
  const lines = createLineReader(memory)
  const { lineAt, rowFrom } = createRowFinder(memory)

  return {
    read(row, { first, epoch }) {
      const stored = readRow(first + row, epoch)
      if (stored === null || !lines.showsContext()) return stored
      return { ...stored, apart: standsApart(first + row, first, (each) => lineAt(each, epoch), lines) }
    },
    lineAt: (row, { first, epoch }) => lineAt(first + row, epoch),
    placesOf(lines, known) {
      const found: RowPlace[] = []
      for (const line of lines) {
        const row = rowFrom(line, known)
        if (row === null) return null
        found.push({ row: row - known.first, exact: row < known.end && lineAt(row, known.epoch) === line })
      }
      return found
    },
  }
}
