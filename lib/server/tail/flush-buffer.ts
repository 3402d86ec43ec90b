import { flushBytes, flushDelayMs } from '@/lib/core/logs/limits.ts'
import type { ParsedLine } from '@/lib/core/logs/parse-line.ts'
import { encodeEvent } from '@/lib/core/wire/encode-event.ts'
import { encodeLine, lineFrameBytesMax } from '@/lib/core/wire/encode-line.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'

/** Gathers what many sources write into the chunks of one response. */
export type FlushBuffer = {
  writeLine(source: number, line: ParsedLine): void
  writeEvent(event: StreamEvent): void
  /** Resolves when there is room: whoever writes lines waits for it after each chunk, so that a slow reader slows the sources. */
  room(): Promise<void>
  /** Resolves with the next chunk when it is due; null after the end. */
  next(): Promise<Uint8Array | null>
  /** Nothing more will be written. */
  end(): void
}

/** Bytes that wait for the reader before the sources have to. */
const waitingBytesMax = 4 * flushBytes

/** A chunk smaller than this is copied, and its memory used again. */
const copiedBytesMax = 16 * 1024

/** Makes a buffer. A chunk is due when it is full or its oldest byte is old; after a pause, at once. */
export function createFlushBuffer(now: () => number = performance.now.bind(performance)): FlushBuffer {
  let memory = new Uint8Array(copiedBytesMax)
  let used = 0
  let due = false
  let ended = false
  let flushedAtMs = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | null = null
  let wakeReader = () => {}
  let wakeWriters: (() => void)[] = []

  const makeDue = () => {
    due = true
    wakeReader()
  }
  const reserve = (bytes: number) => {
    if (memory.length - used >= bytes) return
    const grown = new Uint8Array(Math.max(memory.length * 2, used + bytes))
    grown.set(memory.subarray(0, used))
    memory = grown
  }
  const written = () => {
    if (used >= flushBytes) makeDue()
    else if (timer === null) timer = setTimeout(makeDue, Math.max(0, flushDelayMs - (now() - flushedAtMs)))
  }
  const take = (): Uint8Array => {
    const chunk = used <= copiedBytesMax ? memory.slice(0, used) : memory.subarray(0, used)
    if (used > copiedBytesMax) memory = new Uint8Array(flushBytes + copiedBytesMax)
    used = 0
    due = false
    flushedAtMs = now()
    if (timer !== null) clearTimeout(timer)
    timer = null
    for (const wake of wakeWriters) wake()
    wakeWriters = []
    return chunk
  }

  return {
    writeLine(source, line) {
      if (ended) return
      reserve(lineFrameBytesMax(line))
      used = encodeLine(memory, used, source, line)
      written()
    },
    writeEvent(event) {
      if (ended) return
      const bytes = encodeEvent(event)
      reserve(bytes.length)
      memory.set(bytes, used)
      used += bytes.length
      written()
    },
    async room() {
      if (used >= waitingBytesMax && !ended) await new Promise<void>((resolve) => wakeWriters.push(resolve))
    },
    async next() {
      while (!due && !ended) await new Promise<void>((resolve) => (wakeReader = resolve))
      return used > 0 ? take() : null
    },
    end() {
      ended = true
      if (timer !== null) clearTimeout(timer)
      wakeReader()
      for (const wake of wakeWriters) wake()
      wakeWriters = []
    },
  }
}
