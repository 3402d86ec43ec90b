import { levelOf } from '../logs/level.ts'
import { type Timestamp, timestampFrom } from '../logs/timestamp.ts'
import type { StoredRow } from '../view/row.ts'
import { type ColumnBlock, createColumnBlocks } from './column-block.ts'
import { evictionRow } from './eviction-row.ts'
import { flags, header, places, slabBytes, steppedBytes } from './layout.ts'
import { createMemoryViews } from './memory-views.ts'
import { createOrdinals } from './ordinals.ts'
import { readSteppedTime } from './stepped-time.ts'

/** Reads lines out of the memory of a log. Works in any thread that has the memory, beside the one that writes. */
export type LineReader = {
  /** Lines that have been published, events among them. */
  lines(): number
  /** The oldest line that is still there. */
  firstLine(): number
  /** A row as it is stored; the gap where the line is gone; null where it has not come. Whether it stands apart only its row tells. */
  readLine(line: number): StoredRow | null
  /** Whether the filter shows lines around those that it keeps. */
  showsContext(): boolean
  /** Null for a line without a timestamp. */
  timestampOf(line: number): Timestamp | null
  /** Which one among equal timestamps of its source a line is. */
  ordinalOf(line: number): number
  isEvent(line: number): boolean
  /** Bytes of the message; a copy, since shared memory cannot be decoded. */
  messageOf(line: number): Uint8Array
  /** The columns that a line is in, for those who look at many lines. */
  columnsOf(line: number): ColumnBlock
}

/** Makes a reader of a memory that a LogStore writes. */
export function createLineReader(memory: WebAssembly.Memory): LineReader {
  const views = createMemoryViews(memory)
  const columnsOf = createColumnBlocks(views)
  const published = (place: number) => Atomics.load(views().signed, places.header / 4 + place) >>> 0
  const firstLine = () => published(header.firstLine)
  const ordinalOf = createOrdinals(firstLine, columnsOf)
  const slabOf = (address: number) => Math.floor(address / slabBytes)

  function flagsOf(line: number): number {
    const block = columnsOf(line)
    return block.flags[line - block.firstLine] ?? 0
  }
  function endOf(line: number): number {
    const block = columnsOf(line)
    return block.ends[line - block.firstLine] ?? 0
  }
  function timestampOf(line: number): Timestamp | null {
    const block = columnsOf(line)
    const at = line - block.firstLine
    const mark = block.flags[at] ?? 0
    if ((mark & flags.untimed) !== 0) return null
    if ((mark & flags.stepped) !== 0) return readSteppedTime(views().bytes, startOf(line))
    return timestampFrom(block.seconds[at] ?? 0, block.nanoseconds[at] ?? 0)
  }
  /** Where what is stored of a line begins: its message, or the time of one that stepped back. */
  function startOf(line: number): number {
    const before = line > firstLine() ? endOf(line - 1) : 0
    const end = endOf(line)
    // A line follows the one before it, but for the first of a slab.
    return slabOf(before) === slabOf(end) ? before + 1 : slabOf(end) * slabBytes
  }
  function messageOf(line: number): Uint8Array {
    const stepped = (flagsOf(line) & flags.stepped) !== 0
    return views().bytes.slice(startOf(line) + (stepped ? steppedBytes : 0), endOf(line))
  }
  function readLine(line: number): StoredRow | null {
    if (line >= published(header.lines)) return null
    const { sources, levels, firstLine: blockStart } = columnsOf(line)
    const lineFlags = flagsOf(line)
    const row: StoredRow = {
      line,
      source: sources[line - blockStart] ?? 0,
      timestamp: timestampOf(line),
      ordinal: ordinalOf(line),
      level: levelOf(levels[line - blockStart] ?? 0),
      truncated: (lineFlags & flags.truncated) !== 0,
      event: (lineFlags & flags.event) !== 0,
      context: (lineFlags & flags.context) !== 0 && published(header.context) !== 0,
      apart: false,
      message: messageOf(line),
    }
    // Looked at last: the memory may have been used for other lines in the meantime.
    return line < firstLine() ? evictionRow(line, published) : row
  }

  return {
    lines: () => published(header.lines),
    firstLine,
    readLine,
    showsContext: () => published(header.context) !== 0,
    timestampOf,
    ordinalOf,
    isEvent: (line) => (flagsOf(line) & flags.event) !== 0,
    messageOf,
    columnsOf,
  }
}
