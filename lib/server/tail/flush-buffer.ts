import { flushBytes, flushDelayMs, waitingBytesMax } from '@/lib/core/logs/limits.ts'
import type { ParsedLine } from '@/lib/core/logs/parse-line.ts'
import { encodeEvent } from '@/lib/core/wire/encode-event.ts'
import { encodeLine, lineFrameBytesMax } from '@/lib/core/wire/encode-line.ts'
import type { SearchEvent } from '@/lib/core/wire/search-record.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'
import { countEvent } from '../observability/count-event.ts'
import { counts } from '../observability/counts.ts'
import { roomFor } from './room-for.ts'
import { createWritersRoom } from './writers-room.ts'

/** Gathers what many sources write into the chunks of one response. */
export type FlushBuffer = {
  writeLine(source: number, line: ParsedLine): void
  writeEvent(event: SearchEvent): void
  hasRoom(): boolean
  /**
   * Resolves with true when there is room, with false where there is none after the time. Whoever writes lines that can wait
   * asks after each chunk. Units: milliseconds
   */
  room(waitMsMax?: number): Promise<boolean>
  /** Resolves with the next chunk when it is due; null after the end. */
  next(): Promise<Uint8Array | null>
  /** Nothing more will be written. */
  end(): void
}

/** A chunk smaller than this is copied, and its memory used again. */
const copiedBytesMax = 16 * 1024

/** The side of the buffer that is written to. */
export type LineBuffer = Pick<FlushBuffer, 'writeLine' | 'hasRoom' | 'room'> & {
  writeEvent(event: StreamEvent): void
}

/** Makes a buffer. A chunk is due when it is full or its oldest byte is old; after a pause, at once. */
export function createFlushBuffer(now: () => number = performance.now.bind(performance)): FlushBuffer {
  const counted = counts()
  let memory = new Uint8Array(copiedBytesMax)
  let used = 0
  let due = false
  let ended = false
  let flushedAtMs = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | null = null
  let wakeReader = () => {}

  const makeDue = () => {
    due = true
    wakeReader()
  }
  const written = () => {
    if (used >= flushBytes) makeDue()
    else if (timer === null) timer = setTimeout(makeDue, Math.max(0, flushDelayMs - (now() - flushedAtMs)))
  }
  const hasRoom = () => used < waitingBytesMax || ended
  const writers = createWritersRoom(hasRoom)
  const take = (): Uint8Array => {
    const chunk = used <= copiedBytesMax ? memory.slice(0, used) : memory.subarray(0, used)
    if (used > copiedBytesMax) memory = new Uint8Array(flushBytes + copiedBytesMax)
    used = 0
    due = false
    flushedAtMs = now()
    if (timer !== null) clearTimeout(timer)
    timer = null
    writers.wake()
    return chunk
  }

  return {
    writeLine(source, line) {
      if (ended) return
      memory = roomFor(memory, used, lineFrameBytesMax(line))
      used = encodeLine(memory, used, source, line)
      counted.lines++
      written()
    },
    writeEvent(event) {
      if (ended) return
      countEvent(event)
      const bytes = encodeEvent(event)
      memory = roomFor(memory, used, bytes.length)
      memory.set(bytes, used)
      used += bytes.length
      written()
    },
    hasRoom,
    room: writers.room,
    async next() {
      while (!due && !ended) await new Promise<void>((resolve) => (wakeReader = resolve))
      return used > 0 ? take() : null
    },
    end() {
      ended = true
      if (timer !== null) clearTimeout(timer)
      wakeReader()
      writers.wake()
    },
  }
}
