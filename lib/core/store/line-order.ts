import { columns, directoryLength, flags, header, linesPerColumns, places } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'

/** Tells which of two lines stands first: negative where it is `a`. Works in any thread that has the memory. */
export type LineOrder = (a: number, b: number) => number

/**
 * The order of all lines: by the time they stand at, then by source, then as they were written. The same however they arrive.
 * Within a source the time never steps back (see `columns`), so that its lines stay as they were written.
 *
 * What the kernels in `assembly/order.ts` do to millions, for one look-up.
 */
export function createLineOrder(views: () => MemoryViews): LineOrder {
  return (a, b) => {
    const { words, halves, bytes } = views()
    const head = (place: number) => words[places.header / 4 + place] ?? 0
    const columnsOf = (line: number) =>
      words[places.columnsDirectory / 4 + (Math.floor(line / linesPerColumns) % directoryLength)] ?? 0
    const isGone = (line: number) => line < head(header.firstLine)
    const wordOf = (line: number, column: number) =>
      words[(columnsOf(line) + column) / 4 + (line % linesPerColumns)] ?? 0
    // Lines that are gone stand where the last of them stood.
    const seconds = (line: number) => (isGone(line) ? head(header.evictedToSeconds) : wordOf(line, columns.seconds))
    const nanoseconds = (line: number) =>
      isGone(line) ? head(header.evictedToNanoseconds) : wordOf(line, columns.nanoseconds)
    const source = (line: number) =>
      isGone(line)
        ? head(header.evictedSource)
        : (halves[(columnsOf(line) + columns.sources) / 2 + (line % linesPerColumns)] ?? 0)
    // What came with a later page of older lines was written earlier.
    const page = (line: number) => {
      if (isGone(line)) return 0
      const mark = bytes[columnsOf(line) + columns.flags + (line % linesPerColumns)] ?? 0
      if ((mark & flags.older) === 0) return 0
      let number = words[places.pages / 4] ?? 0
      while (number > 1 && (words[places.pages / 4 + number] ?? 0) > line) number--
      return number
    }
    return (
      seconds(a) - seconds(b) || nanoseconds(a) - nanoseconds(b) || source(a) - source(b) || page(b) - page(a) || a - b
    )
  }
}
