import type { ServerResponse } from 'node:http'
import type { LogOptions } from './log-options.ts'
import type { RunLog } from './run-log.ts'

/** Bytes that are written at once. */
const batchBytes = 64 * 1024
const lineFeed = 0x0a

/** A response that a log is being sent in. */
export type LogConnection = {
  /** Breaks the connection in the middle. */
  cut(): void
  /** Ends the response as if the log were over: what a killed kubelet looks like. */
  finish(): void
  /** Ends the response cleanly in the middle of the next line, or of the last one where it is over. */
  halve(): void
  /** Says nothing more until it is resumed. */
  stall(): void
  resume(): void
}

/**
 * Sends a log as the kubelet does: the last records of the current file first, those before `since` left out, then what
 * comes. A reader that is too slow loses what is rotated away meanwhile.
 */
export function sendLog(
  log: RunLog,
  { tailLines, since, timestamps, limitBytes, follow }: LogOptions,
  response: ServerResponse,
  onEnd: () => void,
): LogConnection {
  let next = tailLines === null ? log.first() : Math.max(log.first(), log.next() - tailLines)
  let left = limitBytes ?? Number.POSITIVE_INFINITY
  let stalled = false
  let scheduled = false
  let over = false
  let halved = false

  const stop = () => {
    if (over) return
    over = true
    unsubscribe()
    onEnd()
  }
  const batch = (): Buffer => {
    const parts: Buffer[] = []
    let bytes = 0
    next = Math.max(next, log.first())
    while (next < log.next() && bytes < batchBytes) {
      const record = log.record(next++)
      if (record === undefined || (since !== null && record.stamp < since)) continue
      const line = timestamps ? Buffer.concat([Buffer.from(`${record.stamp} `), record.bytes]) : record.bytes
      parts.push(line)
      bytes += line.length
    }
    const whole = Buffer.concat(parts)
    const cut = whole.subarray(0, Math.min(whole.length, left))
    left -= cut.length
    return cut
  }
  const pump = () => {
    scheduled = false
    while (!over && !stalled) {
      const bytes = batch()
      if (halved && bytes.length > 0) {
        // Behind the last whole line but one, and some way into the last.
        response.end(
          bytes.subarray(0, bytes.lastIndexOf(lineFeed, bytes.length - 2) + 1 + Math.min(40, bytes.length >> 1)),
        )
        return stop()
      }
      const more = bytes.length === 0 || response.write(bytes)
      const finished = left <= 0 || (next >= log.next() && (!follow || log.ended()))
      if (finished) {
        response.end()
        return stop()
      }
      if (!more) return void response.once('drain', schedule)
      if (next >= log.next()) return
    }
  }
  const schedule = () => {
    if (scheduled || over) return
    scheduled = true
    setImmediate(pump)
  }
  const unsubscribe = log.onChange(schedule)
  response.once('close', stop)
  schedule()

  return {
    cut() {
      response.destroy()
      stop()
    },
    finish() {
      response.end()
      stop()
    },
    halve() {
      halved = true
      schedule()
    },
    stall() {
      stalled = true
    },
    resume() {
      stalled = false
      schedule()
    },
  }
}
