import type { LogClock } from './clock.ts'

/** A line as it stands in the file. `bytes` end with the line feed, but for a last line that has none. */
export type LogRecord = { readonly stamp: string; readonly bytes: Buffer }

/** The log of one run of a container: what the kubelet reads, which is the current file only. */
export type RunLog = {
  /** Adds text. What stands behind the last line feed waits for more, or for the end. Units: `atMs` since 1970 */
  write(bytes: Buffer, atMs?: number): void
  /** Takes the current file away, as the kubelet does when it is full. */
  rotate(): void
  /** The run is over. */
  end(): void
  readonly ended: () => boolean
  /** Number of the first record of the current file, and the one after the last. */
  readonly first: () => number
  readonly next: () => number
  record(index: number): LogRecord | undefined
  /** Calls `listener` when there is more, or the end; `rotated` with the records of a file that is taken away. */
  onChange(listener: (rotated: readonly LogRecord[] | null) => void): () => void
}

const lineFeed = 0x0a

/** Makes the log of a run. `fileBytesMax`: size at which the kubelet rotates. */
export function createRunLog(clock: LogClock, fileBytesMax: number): RunLog {
  const listeners = new Set<(rotated: readonly LogRecord[] | null) => void>()
  let records: LogRecord[] = []
  let first = 0
  let fileBytes = 0
  let pending: Buffer | null = null
  let ended = false

  const changed = (rotated: readonly LogRecord[] | null = null) => {
    for (const listener of listeners) listener(rotated)
  }
  const rotate = () => {
    const rotated = records
    changed(rotated)
    first += records.length
    records = []
    fileBytes = 0
  }
  const add = (bytes: Buffer, atMs?: number) => {
    if (fileBytes >= fileBytesMax) rotate()
    records.push({ stamp: clock.stamp(atMs), bytes })
    fileBytes += bytes.length + 31
  }
  return {
    write(bytes, atMs) {
      if (ended) return
      let from = 0
      for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, from)) {
        const line = bytes.subarray(from, end + 1)
        add(pending === null ? Buffer.from(line) : Buffer.concat([pending, line]), atMs)
        pending = null
        from = end + 1
      }
      if (from < bytes.length) pending = Buffer.concat([pending ?? Buffer.alloc(0), bytes.subarray(from)])
      changed()
    },
    rotate,
    end() {
      if (pending !== null) add(pending)
      pending = null
      ended = true
      changed()
    },
    ended: () => ended,
    first: () => first,
    next: () => first + records.length,
    record: (index) => records[index - first],
    onChange(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
