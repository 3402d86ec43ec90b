import type { StoredRow } from '../view/row.ts'
import { createLineReader } from './line-reader.ts'
import { createRowFinder } from './row-finder.ts'

/**
 * Reads rows, as `ShownRows` numbers them, straight from the memory of a log; for threads beside the one that owns it.
 *
 * Shape: null where the row has not come, or where the rows are no longer those of `epoch`
 */
export function createRowReader(memory: WebAssembly.Memory): (row: number, epoch: number) => StoredRow | null {
  const lines = createLineReader(memory)
  const finder = createRowFinder(memory)

  return (row, epoch) => {
    const line = finder.lineAt(row, epoch)
    return line === null ? null : lines.readLine(line)
  }
}
