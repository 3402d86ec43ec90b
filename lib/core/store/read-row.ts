import { levelOf } from '../logs/level.ts'
import { lineBytesMax } from '../logs/limits.ts'
import { type Timestamp, timestampFrom } from '../logs/timestamp.ts'
import type { StoredRow } from '../view/row.ts'
import { columns, directoryLength, flags, header, linesPerColumns, places, slabBytes } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'

/** Lines of a log as any thread sees them that has its memory: nothing is asked of the one that writes. */
export type StoredLines = {
  /** Lines published; their numbers run from `first` to this. */
  end(): number
  /** The oldest line that is still there. */
  first(): number
  /** Null where the line is not there (any more). The message is a copy: shared memory cannot be decoded. */
  row(line: number): StoredRow | null
  /** Null where the kubelet gave none, and for events. */
  timestamp(line: number): Timestamp | null
  /** Units: seconds since 1970 and nanoseconds; of a line without a time, those of the line before it */
  time(line: number): { readonly seconds: number; readonly nanoseconds: number }
  source(line: number): number
  isEvent(line: number): boolean
  /** The bytes of the message, as a copy. */
  message(line: number): Uint8Array<ArrayBuffer>
}

/** Opens a memory for reading. */
export function readStoredLines(views: () => MemoryViews): StoredLines {
  const counter = (name: 'lines' | 'firstLine') => Atomics.load(views().signed, places.header / 4 + header[name])
  const block = (line: number) => {
    const at = Math.floor(line / linesPerColumns) % directoryLength
    return views().words[places.columnsDirectory / 4 + at] ?? 0
  }
  const index = (line: number) => line % linesPerColumns
  const word = (column: 'ends' | 'seconds' | 'nanoseconds', line: number) =>
    views().words[(block(line) + columns[column]) / 4 + index(line)] ?? 0
  const byte = (column: 'levels' | 'flags', line: number) =>
    views().bytes[block(line) + columns[column] + index(line)] ?? 0
  const has = (line: number, flag: number) => (byte('flags', line) & flag) !== 0
  const source = (line: number) => views().halves[(block(line) + columns.sources) / 2 + index(line)] ?? 0

  /** Text follows text with a line feed between, but for the first line of a slab. */
  const start = (line: number): number => {
    const slab = Math.floor(word('ends', line) / slabBytes)
    if (line === counter('firstLine')) return slab * slabBytes
    const before = word('ends', line - 1)
    return Math.floor(before / slabBytes) === slab ? before + 1 : slab * slabBytes
  }
  const message = (line: number): Uint8Array<ArrayBuffer> => {
    const from = start(line)
    return new Uint8Array(views().bytes.subarray(from, Math.min(word('ends', line), from + lineBytesMax)))
  }
  const timestamp = (line: number) =>
    has(line, flags.untimed) ? null : timestampFrom(word('seconds', line), word('nanoseconds', line))

  const ordinal = (line: number): number => {
    let count = 0
    let at = line
    while (has(at, flags.sameTime) && at > counter('firstLine')) {
      count++
      at--
      while (at > counter('firstLine') && (source(at) !== source(line) || has(at, flags.event | flags.untimed))) at--
    }
    return count
  }

  return {
    end: () => counter('lines'),
    first: () => counter('firstLine'),
    timestamp,
    time: (line) => ({ seconds: word('seconds', line), nanoseconds: word('nanoseconds', line) }),
    source,
    isEvent: (line) => has(line, flags.event),
    message,
    row(line) {
      if (line < counter('firstLine') || line >= counter('lines')) return null
      const row: StoredRow = {
        line,
        source: source(line),
        timestamp: timestamp(line),
        ordinal: ordinal(line),
        level: levelOf(byte('levels', line)),
        truncated: has(line, flags.truncated),
        event: has(line, flags.event),
        message: message(line),
      }
      // The line may have gone while it was read: then what was read is something else.
      return line < counter('firstLine') ? null : row
    },
  }
}
