import type { DownloadOptions } from '@/lib/core/download/download-options.ts'
import { createLongRow, type LongRow } from '@/lib/core/download/long-row.ts'
import { writeRow } from '@/lib/core/download/write-row.ts'
import { levelOf } from '@/lib/core/logs/level.ts'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import type { ParsedLine } from '@/lib/core/logs/parse-line.ts'
import { detectLevel } from '@/lib/core/view/detect-level.ts'
import type { StoredRow } from '@/lib/core/view/row.ts'
import { storedRow } from '@/lib/core/view/stored-row.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'
import { type StampTime, stampTimeText, toStampTime } from '../tail/stamp-time.ts'

/** Writes lines and events of one log as they stand in a file. */
export type RowEncoder = {
  /** The pieces of a row, of which some are used again for the next. */
  line(line: ParsedLine): readonly Uint8Array[]
  /** A row whose message comes in pieces; `line` has its front. */
  long(line: ParsedLine): LongRow
  /** None, where the event does not belong into the file. */
  event(event: StreamEvent): readonly Uint8Array[]
  /** The time of what was written last: its own, or that of the line before it; before all others where there is none. */
  time(): StampTime
}

const text = new TextEncoder()
const lineFeed = Uint8Array.of(0x0a)
const never: StampTime = { second: Number.NEGATIVE_INFINITY, nanosecond: 0 }

/**
 * Makes an encoder. What it writes is what the browser writes of the same rows (`writeRow`); text, whose lines are the bytes that came,
 * is put together without a look at them.
 */
export function createRowEncoder(options: DownloadOptions): RowEncoder {
  let log: LogSource | null = null
  let time = never
  /** What stands before the time, and time and blank. */
  let source = text.encode('')
  let stamp = text.encode(options.timestamps ? '- ' : '')

  const isPlain = options.format === 'text'
  const rowOf = (message: Uint8Array, event: boolean): StoredRow => {
    const level = event || isPlain ? null : levelOf(detectLevel(message, 0, message.length))
    const timestamp = time === never ? null : stampTimeText(time)
    return storedRow(message, { timestamp, level, event })
  }
  const write = (message: Uint8Array, event: boolean, how = options) => {
    const bytes = writeRow(rowOf(message, event), log, how)
    return bytes.length === 0 ? [] : [bytes]
  }
  const keepStamp = (bytes: Uint8Array) => {
    time = toStampTime(bytes)
    if (!options.timestamps) return
    if (stamp.length !== bytes.length + 1) stamp = text.encode(' '.repeat(bytes.length + 1))
    stamp.set(bytes)
  }

  return {
    line(line) {
      if (line.stamp !== null) keepStamp(line.stamp)
      return isPlain ? [source, stamp, line.message, lineFeed] : write(line.message, false)
    },
    long({ stamp: bytes, message }) {
      if (bytes !== null) keepStamp(bytes)
      return createLongRow(rowOf(message, false), log, options)
    },
    event(event) {
      if (event.type === 'source') {
        log = event
        if (options.sources) source = text.encode(`${event.namespace}/${event.pod}/${event.container} `)
      }
      if (event.type !== 'gap' && event.type !== 'problem' && event.type !== 'closed') return []
      // What is missing is always said; how a run ended where it is wanted.
      const events = options.events || event.type !== 'closed'
      return write(text.encode(JSON.stringify(event)), true, { ...options, events })
    },
    time: () => time,
  }
}
