import { joinBytes } from './join-bytes.ts'

/** A line's bytes without its line feed. `truncated`: it was longer than the bound and is cut there. */
export type SplitLine = { readonly bytes: Uint8Array; readonly truncated: boolean }

/** Cuts a stream of bytes into lines. */
export type LineSplitter = {
  /** Takes the next bytes and gives the lines that they complete. The lines may be views of `chunk`: use them before it changes. */
  push(chunk: Uint8Array): readonly SplitLine[]
  /** The bytes have ended: gives the last line, where it had no line feed; null where nothing is left. */
  end(): SplitLine | null
}

const lineFeed = 0x0a

/**
 * Cuts bytes at each line feed, and nowhere else: a carriage return before it stays part of the line, as do bytes that are no text.
 *
 * Shape:  "a\r\n\nb" → "a\r", "", "b"
 * Units:  `lineBytesMax` in bytes; the rest of a longer line is skipped up to its line feed
 */
export function createLineSplitter(lineBytesMax: number): LineSplitter {
  /** The pieces of a line that began in an earlier chunk. */
  let pieces: Uint8Array[] = []
  let piecesBytes = 0
  let overflowed = false

  const keep = (piece: Uint8Array) => {
    const room = lineBytesMax - piecesBytes
    overflowed ||= piece.length > room
    if (piece.length === 0 || room === 0) return
    // A copy: whoever handed the chunk in may use its memory again.
    pieces.push(piece.slice(0, room))
    piecesBytes += Math.min(piece.length, room)
  }
  const take = (): SplitLine => {
    const line = { bytes: joinBytes(pieces), truncated: overflowed }
    pieces = []
    piecesBytes = 0
    overflowed = false
    return line
  }

  return {
    push(chunk) {
      const lines: SplitLine[] = []
      let start = 0
      for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
        if (piecesBytes > 0 || overflowed) {
          keep(chunk.subarray(start, end))
          lines.push(take())
        } else {
          const truncated = end - start > lineBytesMax
          lines.push({ bytes: chunk.subarray(start, truncated ? start + lineBytesMax : end), truncated })
        }
        start = end + 1
      }
      if (start < chunk.length) keep(chunk.subarray(start))
      return lines
    },
    end() {
      return piecesBytes > 0 || overflowed ? take() : null
    },
  }
}
