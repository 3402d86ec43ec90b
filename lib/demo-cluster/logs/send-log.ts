import type { Writable } from 'node:stream'
import type { LogOptions } from './log-options.ts'
import type { LogRecord, RunLog } from './run-log.ts'

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
 * comes. A file that is rotated away while it is being followed is read to its end; one that comes and goes meanwhile is lost.
 */
export function sendLog(
  log: RunLog,
  { tailLines, since, timestamps, limitBytes, follow }: LogOptions,
  response: Writable,
  onEnd: () => void,
): LogConnection {
  let next = tailLines === null ? log.first() : Math.max(log.first(), log.next() - tailLines)
  let left = limitBytes ?? Number.POSITIVE_INFINITY
  let stalled = false
  let scheduled = false
  let over = false
  let halved = false
  /** What has not been sent of a file that was rotated away while it was open. */
  let open: readonly LogRecord[] = []
  let openAt = 0

  const take = (): LogRecord | undefined => {
    const kept = open[openAt++]
    if (kept !== undefined) return kept
    open = []
    next = Math.max(next, log.first())
    return next < log.next() ? log.record(next++) : undefined
  }

  const stop = () => {
    if (over) return
    over = true
    unsubscribe()
    onEnd()
  }
  const batch = (): Buffer => {
    const parts: Buffer[] = []
    let bytes = 0
    while (bytes < batchBytes) {
      const record = take()
      if (record === undefined) break
      if (since !== null && record.stamp < since) continue
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
        const last = bytes.lastIndexOf(lineFeed, bytes.length - 2) + 1
        response.end(bytes.subarray(0, last + ((bytes.length - last) >> 1)))
        return stop()
      }
      const more = bytes.length === 0 || response.write(bytes)
      const all = open.length === 0 && next >= log.next()
      const finished = left <= 0 || (all && (!follow || log.ended()))
      if (finished) {
        response.end()
        return stop()
      }
      if (!more) return void response.once('drain', schedule)
      if (all) return
    }
  }
  const schedule = () => {
    if (scheduled || over) return
    scheduled = true
    setImmediate(pump)
  }
  const unsubscribe = log.onChange((rotated) => {
    if (rotated !== null && open.length === 0) {
      open = rotated
      openAt = Math.max(0, next - log.first())
    }
    schedule()
  })
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
