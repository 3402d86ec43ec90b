import type { DownloadOptions } from '@/lib/core/download/download-options.ts'
import type { ParsedLine } from '@/lib/core/logs/parse-line.ts'
import type { LineBuffer } from '../tail/flush-buffer.ts'
import type { StampTime } from '../tail/stamp-time.ts'
import { createWritersRoom } from '../tail/writers-room.ts'
import { createRowEncoder } from './row-encoder.ts'
import { createRowTray } from './row-tray.ts'

/** The rows of one log that the file has not taken yet. */
export type KeptLog = LineBuffer & {
  /** Begins a row whose message comes in pieces; `line` has its front, which is not written. Nothing else may be written before its end. */
  beginLong(line: ParsedLine): { piece(bytes: Uint8Array): void; end(): void }
  /** Whether a row is there. */
  hasRow(): boolean
  /** Resolves when a row is there, or with false at the end. */
  ready(): Promise<boolean>
  /** The time of the next row, which is there; used again for the one behind it. A row without a time is earlier than all others. */
  head(): StampTime
  /** Takes rows as `RowTray` does. */
  take(until: StampTime, orEqual: boolean, bytesMax: number): Uint8Array
  /** Nothing more will be written. */
  end(): void
}

const atOnce: StampTime = { second: Number.NEGATIVE_INFINITY, nanosecond: 0 }

/**
 * Makes a log without rows. It is read no faster than the rows are taken: `waitingMax` of them may wait, and where they do, it
 * goes on when half of them are taken, so that a log that is closed meanwhile is not opened again for every row.
 *
 * Units: bytes; what comes at once is taken as a whole
 */
export function createKeptLog(options: DownloadOptions, waitingMax: number): KeptLog {
  const encoder = createRowEncoder(options)
  const head = { second: Number.NEGATIVE_INFINITY, nanosecond: 0 }
  let giving = createRowTray()
  let filling = createRowTray()
  let full = false
  let ended = false
  let wakeReader: (() => void) | null = null

  const wake = () => {
    wakeReader?.()
    wakeReader = null
  }
  const writers = createWritersRoom(() => ended || !full)
  const bytes = () => giving.bytes() + filling.bytes()
  const put = (pieces: readonly Uint8Array[], time = encoder.time()) => {
    filling.put(time, pieces)
    if (bytes() >= waitingMax) full = true
    if (wakeReader !== null) wake()
  }
  const hasRow = (): boolean => {
    if (!giving.isEmpty()) return true
    if (filling.isEmpty()) return false
    const empty = giving
    giving = filling
    filling = empty
    return true
  }

  return {
    hasRoom: () => ended || !full,
    room: writers.room,
    writeLine: (_source, line) => put(encoder.line(line)),
    beginLong(line) {
      const row = encoder.long(line)
      put([row.before])
      // What goes on is taken at once, before whatever others have.
      return { piece: (bytes) => put([row.piece(bytes)], atOnce), end: () => put([row.end()], atOnce) }
    },
    writeEvent(event) {
      const pieces = encoder.event(event)
      if (pieces.length > 0) put(pieces)
    },
    hasRow,
    async ready() {
      while (!hasRow() && !ended) await new Promise<void>((resolve) => (wakeReader = resolve))
      return hasRow()
    },
    head() {
      head.second = giving.second()
      head.nanosecond = giving.nanosecond()
      return head
    },
    take(until, orEqual, bytesMax) {
      const rows = giving.take(until, orEqual, bytesMax)
      if (full && bytes() <= waitingMax / 2) {
        full = false
        writers.wake()
      }
      return rows
    },
    end() {
      ended = true
      wake()
      writers.wake()
    },
  }
}
