import { waitingBytesMax } from '@/lib/core/logs/limits.ts'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import { type Timestamp, toTimestamp } from '@/lib/core/logs/timestamp.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'
import type { LineBuffer } from '../tail/flush-buffer.ts'
import { createWritersRoom } from '../tail/writers-room.ts'

/** A row of a file: a line, or what happened between lines. `timestamp`: of an event, that of the line before it. */
export type KeptRow = {
  readonly log: LogSource | null
  readonly timestamp: Timestamp | null
  readonly content: Uint8Array | StreamEvent
}

/** The rows of one log that the file has not taken yet. */
export type RowQueue = LineBuffer & {
  /** The next row, which stays; null at the end. */
  head(): Promise<KeptRow | null>
  /** Takes the row that `head` has given. */
  take(): void
  /** Nothing more will be written. */
  end(): void
}

/** What a row costs beside its text, roughly: an empty line is not free. */
const rowBytes = 200

/**
 * Makes a queue. Its log is read no faster than the rows are taken.
 *
 * Shape: costs at most `waitingBytesMax` and a chunk for the rows that wait, and as much for those that were just taken
 */
export function createRowQueue(): RowQueue {
  let rows: KeptRow[] = []
  let at = 0
  let bytes = 0
  let takenBytes = 0
  let ended = false
  let log: LogSource | null = null
  let timestamp: Timestamp | null = null
  let wakeReader = () => {}

  const hasRoom = () => ended || bytes < waitingBytesMax
  const writers = createWritersRoom(hasRoom)
  const put = (content: KeptRow['content']) => {
    rows.push({ log, timestamp, content })
    wakeReader()
  }
  return {
    hasRoom,
    room: writers.room,
    writeLine(_source, { stamp, message }) {
      if (stamp !== null) timestamp = toTimestamp(Buffer.from(stamp).toString('latin1'))
      bytes += message.length + rowBytes
      // A copy: the memory of the line is used again.
      put(message.slice())
    },
    writeEvent(event) {
      if (event.type === 'source') log = event
      else if (event.type === 'gap' || event.type === 'problem' || event.type === 'closed') put(event)
    },
    async head() {
      while (at === rows.length && !ended) await new Promise<void>((resolve) => (wakeReader = resolve))
      return rows[at] ?? null
    },
    take() {
      const content = rows[at++]?.content
      const cost = content instanceof Uint8Array ? content.length + rowBytes : 0
      bytes -= cost
      takenBytes += cost
      // Not only at the end: where the log stays ahead of the file, the queue is never empty.
      if (at === rows.length || takenBytes >= waitingBytesMax) {
        rows = rows.slice(at)
        at = 0
        takenBytes = 0
      }
      if (hasRoom()) writers.wake()
    },
    end() {
      ended = true
      wakeReader()
      writers.wake()
    },
  }
}
