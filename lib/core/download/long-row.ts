import type { LogSource } from '../logs/log-source.ts'
import type { StoredRow } from '../view/row.ts'
import { harmlessText } from './csv-cell.ts'
import type { DownloadOptions } from './download-options.ts'
import { writeRow } from './write-row.ts'

/** A row of a file whose message comes in pieces. */
export type LongRow = {
  /** What stands before the message. */
  readonly before: Uint8Array
  /** A piece of it, cut anywhere, as it goes into the file. */
  piece(bytes: Uint8Array): Uint8Array
  /** The last of it, and what stands behind it. */
  end(): Uint8Array
}

const encoder = new TextEncoder()
/** What `writeRow` ends an empty message with. */
const endings = { text: '\n', ndjson: '"}\n', csv: '\r\n' } as const

/** Begins the row of a line that is too long to be held whole: the same bytes as `writeRow` would write. `row.message` does not matter. */
export function createLongRow(row: StoredRow, log: LogSource | null, options: DownloadOptions): LongRow {
  const { format } = options
  const empty = writeRow({ ...row, message: new Uint8Array() }, log, options)
  const before = empty.subarray(0, empty.length - endings[format].length)
  if (format === 'text') return { before, piece: (bytes) => bytes, end: () => encoder.encode(endings.text) }
  const decoder = new TextDecoder()
  let first = true
  const written = (text: string): string => {
    if (format === 'ndjson') return JSON.stringify(text).slice(1, -1)
    const cell = (first ? harmlessText(text) : text).replaceAll('"', '""')
    if (text !== '') first = false
    return cell
  }
  return {
    // In quotes, whatever it holds.
    before: format === 'csv' ? Uint8Array.of(...before, 0x22) : before,
    piece: (bytes) => encoder.encode(written(decoder.decode(bytes, { stream: true }))),
    end: () => encoder.encode(`${written(decoder.decode())}${format === 'csv' ? '"' : ''}${endings[format]}`),
  }
}
