import { lineBytesMax } from '@/lib/core/logs/limits.ts'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import type { ParsedLine } from '@/lib/core/logs/parse-line.ts'
import { isProblem, problemToJson } from '@/lib/core/problems/problem.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import type { WholeLineRef } from '@/lib/core/wire/whole-line.ts'
import type { LineBuffer } from '../tail/flush-buffer.ts'
import { stampTimeText, toStampTime } from '../tail/stamp-time.ts'
import { createWritersRoom } from '../tail/writers-room.ts'
import type { KeptLog } from './kept-log.ts'

/** Where the lines of a log are written, of which those that are cut are read again as a whole. */
export type WholeLineBuffer = LineBuffer & {
  /** Resolves when all that was written is in the log. Errors: those of a line that broke off in its middle */
  settled(): Promise<void>
}

/**
 * Makes the way into a log of a file. A line that is cut goes into it as it is read again, no faster than the file is taken; what is
 * written meanwhile waits behind it, and who writes has no room until then.
 *
 * Shape: of a line that is gone the front goes into the file, and a problem behind it
 */
export function createWholeLineBuffer(
  log: Pick<KeptLog, 'writeLine' | 'writeEvent' | 'beginLong' | 'hasRoom' | 'room'>,
  open: (line: WholeLineRef) => Promise<AsyncIterable<Uint8Array>>,
): WholeLineBuffer {
  let source: LogSource | null = null
  /** What waits behind a line that is being read. */
  let waiting: (() => Promise<void> | null)[] = []
  let reading: Promise<void> | null = null
  let broken = false
  const isFree = () => reading === null || broken
  const writers = createWritersRoom(isFree)

  const refOf = ({ stamp, message }: ParsedLine): WholeLineRef | null => {
    const timestamp = stamp === null || message.length <= lineBytesMax ? null : stampTimeText(toStampTime(stamp))
    return source === null || timestamp === null ? null : { ...source, timestamp, digest: lineDigest(message) }
  }
  const readLong = async (ref: WholeLineRef, line: ParsedLine) => {
    // The border: what is missing in a file is said in it.
    const parts = await open(ref).catch((error: unknown) => {
      if (!isProblem(error)) throw error
      log.writeLine(0, line)
      log.writeEvent({ type: 'problem', source: 0, problem: problemToJson(error) })
      return null
    })
    if (parts === null) return
    const row = log.beginLong(line)
    for await (const part of parts) {
      row.piece(part)
      await log.room()
    }
    row.end()
  }
  /** Null: it is written. */
  const write = (line: ParsedLine): Promise<void> | null => {
    const ref = refOf(line)
    if (ref !== null) return readLong(ref, line)
    log.writeLine(0, line)
    return null
  }
  const begin = (first: Promise<void>) => {
    const all = async () => {
      await first
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next()
    }
    reading = all()
      .then(() => {
        reading = null
      })
      .finally(writers.wake)
    // Who waits for the end is told; nobody else is to hang.
    reading.catch(() => {
      broken = true
      waiting = []
      writers.wake()
    })
  }

  return {
    hasRoom: () => isFree() && log.hasRoom(),
    room: async (waitMsMax) => (await writers.room(waitMsMax)) && log.room(waitMsMax),
    writeLine(_source, line) {
      if (broken) return
      if (reading !== null) {
        // A copy: the memory of the line is used again.
        const copy = { stamp: line.stamp?.slice() ?? null, message: line.message.slice() }
        waiting.push(() => write(copy))
        return
      }
      const ref = refOf(line)
      if (ref === null) log.writeLine(0, line)
      else begin(readLong(ref, { stamp: line.stamp?.slice() ?? null, message: line.message.slice() }))
    },
    writeEvent(event) {
      if (broken) return
      const put = () => {
        if (event.type === 'source') source = event
        log.writeEvent(event)
        return null
      }
      if (reading === null) put()
      else waiting.push(put)
    },
    async settled() {
      await reading
    },
  }
}
