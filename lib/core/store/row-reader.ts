import type { StoredRow } from '../view/row.ts'
import { directoryLength, header, linesPerRows, places } from './layout.ts'
import { createLineReader } from './line-reader.ts'
import { createMemoryViews } from './memory-views.ts'

/**
 * Reads rows, as `ShownRows` numbers them, straight from the memory of a log; for threads beside the one that owns it.
 *
 * Shape: null where the row has not come, or where the rows are no longer those of `epoch`
 */
export function createRowReader(memory: WebAssembly.Memory): (row: number, epoch: number) => StoredRow | null {
  const views = createMemoryViews(memory)
  const lines = createLineReader(memory)
  const published = (place: number) => Atomics.load(views().signed, places.header / 4 + place)

  return (row, epoch) => {
    if (published(header.epoch) !== epoch) return null
    const directory = published(header.rows)
    const slab = views().words[directory / 4 + (Math.floor(row / linesPerRows) % directoryLength)] ?? 0
    const line = directory === 0 ? row : views().words[slab / 4 + (row % linesPerRows)]
    const stored = line === undefined ? null : lines.readLine(line)
    // Looked at last: another filter may have taken effect in the meantime.
    return published(header.epoch) === epoch ? stored : null
  }
}
