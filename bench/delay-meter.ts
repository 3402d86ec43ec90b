import type { IncomingMessage } from 'node:http'

/** How long lines take from the node's own timestamp to a reader. Units: milliseconds */
export type DelayMeter = {
  readonly lines: number
  /** The delay that so many of a hundred lines stay below. */
  percentileMs(percent: number): number
  /** Forgets what it has measured so far. */
  clear(): void
}

const lineFeed = 0x0a
const recordSeparator = 0x1e
const space = 0x20
const zero = 0x30
const delayMsMax = 60_000
const dayMs = 86_400_000

/**
 * Measures the lines of a response as they come. The clock of the node is that of this machine.
 *
 * Shape: "0 2026-01-02T03:04:05.678… message" of Podlogs, "2026-01-02T03:04:05.678… message" of the API server
 */
export function measureDelay(response: IncomingMessage): DelayMeter {
  const delays = new Uint32Array(delayMsMax + 1)
  let lines = 0
  /** The beginning of a line that the last chunk broke off in. */
  let head = Buffer.alloc(0)

  const take = (line: Buffer, nowMs: number) => {
    if (line[0] === recordSeparator) return
    const source = line.indexOf(space)
    const at = source < 8 ? source + 1 : 0
    const delayMs = (nowMs - timeOfDayMs(line, at) + dayMs) % dayMs
    // A clock that stamps ahead of itself, or midnight.
    const bounded = delayMs > dayMs / 2 ? 0 : Math.min(delayMs, delayMsMax)
    delays[bounded] = (delays[bounded] ?? 0) + 1
    lines++
  }
  response.on('data', (chunk: Buffer) => {
    const nowMs = Date.now() % dayMs
    const bytes = head.length === 0 ? chunk : Buffer.concat([head, chunk])
    let start = 0
    for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
      take(bytes.subarray(start, Math.min(end, start + 48)), nowMs)
      start = end + 1
    }
    head = Buffer.from(bytes.subarray(start))
  })
  return {
    get lines() {
      return lines
    },
    percentileMs: (percent) => percentileOf(delays, lines, percent),
    clear() {
      delays.fill(0)
      lines = 0
    },
  }
}

/** The value at which a histogram has counted so many of a hundred. */
function percentileOf(counts: Uint32Array, total: number, percent: number): number {
  let left = Math.ceil((total * percent) / 100)
  for (const [value, count] of counts.entries()) {
    left -= count
    if (left <= 0) return value
  }
  return counts.length - 1
}

/** Shape: reads hours, minutes, seconds and milliseconds out of "2026-01-02T03:04:05.678" at a place */
function timeOfDayMs(line: Buffer, at: number): number {
  const digit = (offset: number) => (line[at + offset] ?? zero) - zero
  const two = (offset: number) => digit(offset) * 10 + digit(offset + 1)
  const seconds = two(11) * 3600 + two(14) * 60 + two(17)
  return seconds * 1000 + digit(20) * 100 + digit(21) * 10 + digit(22)
}
