import { levelOf } from '../logs/level.ts'
import { type Timestamp, timestampFrom } from '../logs/timestamp.ts'
import type { StoredRow } from '../view/row.ts'
import { evictionRow } from './eviction-row.ts'
import { columns, directoryLength, flags, header, linesPerColumns, places, slabBytes } from './layout.ts'
import { createMemoryViews } from './memory-views.ts'
import { createOrdinals } from './ordinals.ts'

/** Reads lines out of the memory of a log. Works in any thread that has the memory, beside the one that writes. */
export type LineReader = {
  /** Lines that have been published, events among them. */
  lines(): number
  /** The oldest line that is still there. */
  firstLine(): number
  /** A row as it is stored; the gap where the line is gone; null where it has not come. */
  readLine(line: number): StoredRow | null
  /** Null for a line without a timestamp. */
  timestampOf(line: number): Timestamp | null
  sourceOf(line: number): number
  ordinalOf(line: number): number
  flagsOf(line: number): number
  /** Bytes of the message; a copy, since shared memory cannot be decoded. */
  messageOf(line: number): Uint8Array
  /** Time of a line, or of the last line before it that had one. Units: seconds since 1970, nanoseconds */
  secondsOf(line: number): number
  nanosecondsOf(line: number): number
}

/** Makes a reader of a memory that a LogStore writes. */
export function createLineReader(memory: WebAssembly.Memory): LineReader {
  const views = createMemoryViews(memory)
  const published = (place: number) => Atomics.load(views().signed, places.header / 4 + place) >>> 0
  const columnsOf = (line: number) =>
    views().words[places.columnsDirectory / 4 + (Math.floor(line / linesPerColumns) % directoryLength)] ?? 0
  const wordOf = (column: number, line: number) =>
    views().words[(columnsOf(line) + column) / 4 + (line % linesPerColumns)] ?? 0
  const byteOf = (column: number, line: number) =>
    views().bytes[columnsOf(line) + column + (line % linesPerColumns)] ?? 0
  const firstLine = () => published(header.firstLine)
  const sourceOf = (line: number) =>
    views().halves[(columnsOf(line) + columns.sources) / 2 + (line % linesPerColumns)] ?? 0
  const secondsOf = (line: number) => wordOf(columns.seconds, line)
  const nanosecondsOf = (line: number) => wordOf(columns.nanoseconds, line)
  const flagsOf = (line: number) => byteOf(columns.flags, line)
  const timestampOf = (line: number) =>
    (flagsOf(line) & flags.untimed) === 0 ? timestampFrom(secondsOf(line), nanosecondsOf(line)) : null
  const ordinalOf = createOrdinals({ firstLine, sourceOf, flagsOf })
  const slabOf = (address: number) => Math.floor(address / slabBytes)

  function messageOf(line: number): Uint8Array {
    const end = wordOf(columns.ends, line)
    const before = line > firstLine() ? wordOf(columns.ends, line - 1) : 0
    const start = slabOf(before) === slabOf(end) ? before + 1 : slabOf(end) * slabBytes
    return views().bytes.slice(start, end)
  }

  function readLine(line: number): StoredRow | null {
    if (line >= published(header.lines)) return null
    const lineFlags = flagsOf(line)
    const row: StoredRow = {
      line,
      source: sourceOf(line),
      timestamp: timestampOf(line),
      ordinal: ordinalOf(line),
      level: levelOf(byteOf(columns.levels, line)),
      truncated: (lineFlags & flags.truncated) !== 0,
      event: (lineFlags & flags.event) !== 0,
      message: messageOf(line),
    }
    // Looked at last: the memory may have been used for other lines in the meantime.
    return line < firstLine() ? evictionRow(line, published) : row
  }

  return {
    lines: () => published(header.lines),
    firstLine,
    readLine,
    timestampOf,
    sourceOf,
    ordinalOf,
    flagsOf,
    messageOf,
    secondsOf,
    nanosecondsOf,
  }
}
