import { ringBytesMax, ringSegmentBytes } from '@/lib/core/logs/limits.ts'
import type { ParsedLine } from '@/lib/core/logs/parse-line.ts'
import { type ByteBudget, createByteBudget } from './byte-budget.ts'

/** Takes a line, a view of memory that is used again, its `lineHash` and its number. False: not now. */
export type TakeLine = (line: ParsedLine, hash: number, number: number) => boolean

/** The latest lines of a log that somebody still has to take. They are numbered from 0 on, whether they are kept or not. */
export type LineRing = {
  /** Number of the oldest line that is kept; that of the next one where none is. */
  oldest(): number
  /** Number of the line that comes next. */
  next(): number
  /** Memory of the lines. Units: bytes */
  bytes(): number
  keep(line: ParsedLine, hash: number): void
  /** Numbers a line that everybody has taken. Nothing may be kept at that time. */
  skip(): void
  /** Gives the lines from `from` on until they are not taken, and gives the number of the first that was not. */
  read(from: number, take: TakeLine): number
  /** Nobody needs the lines before this number. */
  release(before: number): void
}

type Segment = {
  readonly first: number
  readonly view: DataView
  readonly memory: Uint8Array
  used: number
  end: number
}

/** Before each line: its hash, the length of its message, that of its stamp. */
const headBytes = 8 + 4 + 1
const segmentBytesMin = 4096

/**
 * Makes an empty ring. Where it or the budget that it shares with others is full, its oldest lines go, whoever may need them.
 *
 * Units: bytes
 */
export function createLineRing(bytesMax = ringBytesMax, budget: ByteBudget = createByteBudget(bytesMax)): LineRing {
  const segments: Segment[] = []
  let next = 0
  let bytes = 0

  const room = (wanted: number): Segment => {
    const last = segments.at(-1)
    if (last !== undefined && last.memory.length - last.used >= wanted) return last
    const grown = Math.min(ringSegmentBytes, Math.max(segmentBytesMin, (last?.memory.length ?? 0) * 2))
    const memory = new Uint8Array(Math.max(grown, wanted))
    const segment = { first: next, view: new DataView(memory.buffer), memory, used: 0, end: next }
    segments.push(segment)
    bytes += memory.length
    budget.add(memory.length)
    while ((bytes > bytesMax || budget.isExceeded()) && segments.length > 1) dropOldest()
    return segment
  }
  const dropOldest = () => {
    const freed = segments.shift()?.memory.length ?? 0
    bytes -= freed
    budget.add(-freed)
  }
  /** Gives the lines of a segment from `from` on, and gives the number of the first that was not taken. */
  const readSegment = (segment: Segment, from: number, take: TakeLine): number => {
    let number = segment.first
    for (let at = 0; at < segment.used; number++) {
      const hash = segment.view.getFloat64(at)
      const messageLength = segment.view.getUint32(at + 8)
      const stampLength = segment.memory[at + 12] ?? 0
      const stampAt = at + headBytes
      const messageAt = stampAt + stampLength
      at = messageAt + messageLength
      if (number < from) continue
      const stamp = stampLength === 0 ? null : segment.memory.subarray(stampAt, messageAt)
      if (!take({ stamp, message: segment.memory.subarray(messageAt, at) }, hash, number)) return number
    }
    return number
  }

  return {
    oldest: () => segments[0]?.first ?? next,
    next: () => next,
    bytes: () => bytes,
    keep({ stamp, message }, hash) {
      const stampLength = stamp?.length ?? 0
      const segment = room(headBytes + stampLength + message.length)
      const { view, memory, used } = segment
      view.setFloat64(used, hash)
      view.setUint32(used + 8, message.length)
      memory[used + 12] = stampLength
      if (stamp !== null) memory.set(stamp, used + headBytes)
      memory.set(message, used + headBytes + stampLength)
      segment.used += headBytes + stampLength + message.length
      segment.end = ++next
    },
    skip() {
      next++
    },
    read(from, take) {
      let number = from
      for (const segment of segments) {
        if (segment.end <= number) continue
        number = readSegment(segment, number, take)
        if (number < segment.end) return number
      }
      return Math.max(number, from)
    },
    release(before) {
      while (segments[0] !== undefined && segments[0].end <= before) dropOldest()
    },
  }
}
