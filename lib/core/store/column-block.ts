import { columns, directoryLength, linesPerColumns, places } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'

/** The columns of `linesPerColumns` lines: entry 0 is that of `firstLine`. */
export type ColumnBlock = {
  readonly firstLine: number
  readonly ends: Uint32Array
  readonly seconds: Uint32Array
  readonly nanoseconds: Uint32Array
  readonly sources: Uint16Array
  readonly levels: Uint8Array
  readonly flags: Uint8Array
}

/** Gives the columns that a line is in; of a memory that another thread may be writing. The last ones asked for are kept. */
export function createColumnBlocks(views: () => MemoryViews): (line: number) => ColumnBlock {
  let kept: { readonly words: Uint32Array; readonly address: number; readonly block: ColumnBlock } | null = null

  return (line) => {
    const { bytes, halves, words } = views()
    const number = Math.floor(line / linesPerColumns)
    const address = words[places.columnsDirectory / 4 + (number % directoryLength)] ?? 0
    const firstLine = number * linesPerColumns
    if (kept?.words === words && kept.address === address && kept.block.firstLine === firstLine) return kept.block
    const wordsAt = (column: number) => words.subarray((address + column) / 4, (address + column) / 4 + linesPerColumns)
    const bytesAt = (column: number) => bytes.subarray(address + column, address + column + linesPerColumns)
    const sourcesAt = (address + columns.sources) / 2
    const block: ColumnBlock = {
      firstLine,
      ends: wordsAt(columns.ends),
      seconds: wordsAt(columns.seconds),
      nanoseconds: wordsAt(columns.nanoseconds),
      sources: halves.subarray(sourcesAt, sourcesAt + linesPerColumns),
      levels: bytesAt(columns.levels),
      flags: bytesAt(columns.flags),
    }
    kept = { words, address, block }
    return block
  }
}
