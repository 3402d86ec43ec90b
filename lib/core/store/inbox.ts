import { ingest, places } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'

/** The part of the memory that the bytes of a response come through on their way into the store. */
export type Inbox = {
  /** Takes as much of a chunk as there is room for, behind what has not been read yet; gives the rest. */
  fill(chunk: Uint8Array): Uint8Array
  /** Forgets what has not been read. */
  reset(): void
}

const lineFeed = 0x0a

/**
 * Makes an inbox between two places of a memory.
 *
 * A record that fills the whole of it is longer than any line may be: its end is cut off, up to its line feed. The store
 * marks it as truncated, as it does with any line longer than `lineBytesMax`.
 */
export function createInbox(views: () => MemoryViews, start: number, limit: number): Inbox {
  const at = places.ingest / 4
  /** The record that was read last goes on, and nothing of it is wanted. */
  let skipping = false

  /** Moves what is unread to the front. */
  function compact() {
    const { bytes, words } = views()
    const input = words[at + ingest.input] ?? 0
    const inputEnd = words[at + ingest.inputEnd] ?? 0
    bytes.copyWithin(start, input, inputEnd)
    words[at + ingest.input] = start
    words[at + ingest.inputEnd] = start + inputEnd - input
  }

  return {
    fill(chunk) {
      const feed = skipping ? chunk.indexOf(lineFeed) : -1
      if (skipping && feed === -1) return chunk.subarray(chunk.length)
      skipping = false
      const wanted = chunk.subarray(feed + 1)
      const { bytes, words } = views()
      const end = () => words[at + ingest.inputEnd] ?? 0
      if (words[at + ingest.input] === end()) {
        words[at + ingest.input] = start
        words[at + ingest.inputEnd] = start
      } else if (limit - end() <= wanted.length) {
        compact()
      }
      const taken = Math.min(wanted.length, limit - end())
      const full = taken < wanted.length && taken === 0
      bytes.set(wanted.subarray(0, taken), end())
      words[at + ingest.inputEnd] = end() + taken
      if (full) {
        // The line feed is part of the record here, so that what there is of it is read.
        skipping = true
        bytes[end() - 1] = lineFeed
      }
      bytes[end()] = lineFeed
      return wanted.subarray(taken)
    },
    reset() {
      const { bytes, words } = views()
      skipping = false
      words[at + ingest.input] = start
      words[at + ingest.inputEnd] = start
      bytes[start] = lineFeed
    },
  }
}
