import type { DownloadOptions } from '@/lib/core/download/download-options.ts'
import { fileHead, writeRow } from '@/lib/core/download/write-row.ts'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import type { LineReader } from '@/lib/core/store/line-reader.ts'
import type { ShownRows } from '@/lib/core/store/shown-rows.ts'

/** What a file is made of. */
export type DownloadSource = {
  readonly reader: LineReader
  readonly rows: ShownRows
  /** Null: nothing is known of the source. */
  readonly logOf: (source: number) => LogSource | null
  /** All of a line of which this is the front. */
  readonly exact: (line: number, front: Uint8Array) => Promise<Uint8Array>
  /** Lets whatever else waits in this thread have its turn, if it is time for that. */
  readonly breathe: () => Promise<void>
}

/** Pieces that are handed to the browser, which keeps them on disk where there are many. Units: bytes */
const pieceBytes = 4 * 1024 * 1024

/**
 * Writes the rows that are shown into a file, without those that come while it is written.
 *
 * Shape: rows may get other numbers meanwhile, where late lines take their places: the way goes from line to line
 */
export async function writeDownload(
  { reader, rows, logOf, exact, breathe }: DownloadSource,
  options: DownloadOptions,
): Promise<Blob> {
  const linesAtStart = reader.lines()
  const parts: Blob[] = []
  let piece: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  const put = (written: Uint8Array) => {
    if (written.length === 0) return
    piece.push(new Uint8Array(written))
    bytes += written.length
    if (bytes >= pieceBytes) cut()
  }
  const cut = () => {
    parts.push(new Blob(piece))
    piece = []
    bytes = 0
  }

  put(fileHead(options))
  for (let row = rows.first(); row < rows.end(); row++) {
    const line = rows.lineAt(row)
    if (line >= linesAtStart) continue
    const stored = reader.readLine(line)
    const long = stored?.truncated === true && !stored.event
    const message = stored !== null && long ? await exact(line, stored.message) : stored?.message
    if (stored !== null && message !== undefined) put(writeRow({ ...stored, message }, logOf(stored.source), options))
    if ((row & 0x3ff) !== 0 && !long) continue
    await breathe()
    row = rows.rowFrom(line)
  }
  cut()
  const file = new Blob(parts, { type: 'text/plain;charset=utf-8' })
  if (!options.gzip) return file
  return new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob()
}
