import { firstEntry } from './first-entry.ts'
import { directoryLength, header, linesPerRows, places } from './layout.ts'
import { createLineOrder } from './line-order.ts'
import { createMemoryViews } from './memory-views.ts'

/** The rows that a reader has been told of: from `first` to before `end`, as they were in `epoch`. */
export type KnownRows = {
  readonly epoch: number
  readonly first: number
  readonly end: number
  /** The oldest line that was left. */
  readonly firstLine: number
}

/** Tells rows from lines and lines from rows, straight from the memory of a log; for threads beside the one that owns it. */
export type RowFinder = {
  /** Null where the rows are no longer those of `epoch`. */
  lineAt(row: number, epoch: number): number | null
  /** The first row whose line does not stand before this one; null where the rows are others by now. */
  rowFrom(line: number, known: KnownRows): number | null
}

/** Makes the finder of a memory. */
export function createRowFinder(memory: WebAssembly.Memory): RowFinder {
  const views = createMemoryViews(memory)
  const compare = createLineOrder(views)
  const published = (place: number) => Atomics.load(views().signed, places.header / 4 + place)

  function at(row: number): number {
    const directory = published(header.rows)
    if (directory === 0) return row
    const { words } = views()
    const slab = words[directory / 4 + (Math.floor(row / linesPerRows) % directoryLength)] ?? 0
    return words[slab / 4 + (row % linesPerRows)] ?? 0
  }

  return {
    lineAt(row, epoch) {
      const line = at(row)
      // Looked at last: the rows may have become others in the meantime.
      return published(header.epoch) === epoch ? line : null
    },
    rowFrom(line, { epoch, first, end, firstLine }) {
      const row = firstEntry(first, end, (entry) => compare(at(entry), line) >= 0)
      return published(header.epoch) === epoch && published(header.firstLine) === firstLine ? row : null
    },
  }
}
