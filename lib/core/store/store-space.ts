import {
  columns,
  directoriesMax,
  directoryBytes,
  directoryLength,
  header,
  linesPerColumns,
  places,
  selectedLinesMax,
} from './layout.ts'
import type { MemoryViews } from './memory-views.ts'
import type { Slabs } from './slabs.ts'

/** Consecutive lines whose bytes lie one behind the other, and so do their columns. */
export type Piece = {
  readonly firstLine: number
  /** The line behind the last. */
  readonly endLine: number
  /** Address of the columns, and the place of the first line in them. */
  readonly columns: number
  readonly index: number
  /** Address of the first byte of the first line. */
  readonly text: number
}

/** Which slabs hold which lines, and which lines went to make room. */
export type StoreSpace = {
  firstLine(): number
  /** Bytes that had been stored when the first line of the store came. */
  bytesBefore(): number
  /** A slab for any use; the oldest lines go where there is none. */
  takeSlab(): number
  giveSlab(address: number): void
  /** Room in slab 0 to name the slabs of a list in. */
  takeDirectory(): number
  giveDirectory(address: number): void
  /** A slab for the text of `line` and what follows. */
  startText(line: number, bytes: number): number
  /** A slab for the columns from `line` on. */
  startColumns(line: number): number
  /** The longest piece that begins with `line` and ends before `endLine`. */
  pieceFrom(line: number, endLine: number): Piece
  /** Lets all lines go. Units: `bytesMax` in bytes, the bound from then on */
  reset(bytesMax: number): void
}

type TextSlab = { readonly address: number; readonly firstLine: number; readonly bytesBefore: number }

/**
 * Makes the space of an empty store. `eventsBetween` counts events, which are no lines that are lost.
 *
 * Errors: RangeError where a slab is wanted and nothing is left that could go, or a directory beyond `directoriesMax`
 */
export function createStoreSpace(
  slabs: Slabs,
  views: () => MemoryViews,
  eventsBetween: (line: number, endLine: number) => number,
): StoreSpace {
  let texts: TextSlab[] = []
  let blocks: number[] = []
  let firstBlock = 0
  let evictedEvents = 0
  let directories = freeDirectories()

  const firstLine = () => texts[0]?.firstLine ?? 0
  const columnsOf = (line: number) => blocks[Math.floor(line / linesPerColumns) - firstBlock] ?? 0
  const wordOf = (column: number, line: number) =>
    views().words[(columnsOf(line) + column) / 4 + (line % linesPerColumns)] ?? 0

  /** Lets the oldest slab of text go. Readers learn of it before its memory is used again. */
  function evict() {
    const [oldest, next] = texts
    if (oldest === undefined || next === undefined) {
      throw new RangeError('The memory of this log is too small for two slabs of text')
    }
    const { signed, halves } = views()
    const lastLine = next.firstLine - 1
    const at = places.header / 4
    evictedEvents += eventsBetween(oldest.firstLine, next.firstLine)
    noteSpan(oldest.firstLine, next.firstLine)
    Atomics.store(signed, at + header.evictedLines, next.firstLine - evictedEvents)
    const source = halves[(columnsOf(lastLine) + columns.sources) / 2 + (lastLine % linesPerColumns)] ?? 0
    Atomics.store(signed, at + header.evictedSource, source)
    Atomics.store(signed, at + header.firstLine, next.firstLine)
    texts.shift()
    slabs.give(oldest.address)
    while ((firstBlock + 1) * linesPerColumns <= next.firstLine) {
      slabs.give(blocks.shift() ?? 0)
      firstBlock++
    }
  }

  /** Widens the span of what is gone: lines of many sources go in the order in which they came, which is not that of time. */
  function noteSpan(first: number, end: number) {
    const { signed } = views()
    const word = (place: number) => signed[places.header / 4 + place] ?? 0
    const set = (place: number, value: number) => Atomics.store(signed, places.header / 4 + place, value)
    for (let line = first; line < end; line++) {
      const seconds = wordOf(columns.seconds, line)
      const nanoseconds = wordOf(columns.nanoseconds, line)
      const from = word(header.evictedFromSeconds) >>> 0
      const to = word(header.evictedToSeconds) >>> 0
      if (line === 0 || seconds < from || (seconds === from && nanoseconds < word(header.evictedFromNanoseconds))) {
        set(header.evictedFromSeconds, seconds)
        set(header.evictedFromNanoseconds, nanoseconds)
      }
      if (seconds > to || (seconds === to && nanoseconds > word(header.evictedToNanoseconds))) {
        set(header.evictedToSeconds, seconds)
        set(header.evictedToNanoseconds, nanoseconds)
      }
    }
  }

  function takeSlab(): number {
    for (;;) {
      const address = slabs.take()
      if (address !== null) return address
      evict()
    }
  }

  return {
    firstLine,
    bytesBefore: () => texts[0]?.bytesBefore ?? 0,
    takeSlab,
    giveSlab: slabs.give,
    takeDirectory() {
      const address = directories.pop()
      if (address === undefined) throw new RangeError('More lists of lines are in use than there is room for')
      return address
    },
    giveDirectory: (address) => void directories.push(address),
    startText(line, bytes) {
      const address = takeSlab()
      texts.push({ address, firstLine: line, bytesBefore: bytes })
      return address
    },
    startColumns(line) {
      const address = takeSlab()
      blocks.push(address)
      const block = Math.floor(line / linesPerColumns) % directoryLength
      views().words[places.columnsDirectory / 4 + block] = address
      return address
    },
    pieceFrom(line, endLine) {
      const slab = lastIndexNotAfter(texts, line)
      const { address = 0, firstLine: first = 0 } = texts[slab] ?? {}
      return {
        firstLine: line,
        endLine: Math.min(
          endLine,
          texts[slab + 1]?.firstLine ?? endLine,
          (Math.floor(line / linesPerColumns) + 1) * linesPerColumns,
          line + selectedLinesMax,
        ),
        columns: columnsOf(line),
        index: line % linesPerColumns,
        text: line === first ? address : wordOf(columns.ends, line - 1) + 1,
      }
    },
    reset(bytesMax) {
      slabs.reset(bytesMax)
      texts = []
      blocks = []
      firstBlock = 0
      evictedEvents = 0
      directories = freeDirectories()
    },
  }
}

function freeDirectories(): number[] {
  return Array.from({ length: directoriesMax }, (_, at) => places.directories + at * directoryBytes)
}

function lastIndexNotAfter(texts: readonly TextSlab[], line: number): number {
  let low = 0
  let high = texts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((texts[middle]?.firstLine ?? 0) <= line) low = middle + 1
    else high = middle
  }
  return low - 1
}
