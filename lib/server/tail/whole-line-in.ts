import { lineBytesMax } from '@/lib/core/logs/limits.ts'
import { type ParsedLine, parseLine } from '@/lib/core/logs/parse-line.ts'
import type { Masker } from '@/lib/core/redaction/create-masker.ts'
import type { LineParts } from '@/lib/core/redaction/line-parts.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import type { WholeLineRef } from '@/lib/core/wire/whole-line.ts'
import type { ByteStream } from '../kubernetes/api-server.ts'
import { maskLine } from './mask-line.ts'
import { rawLineBytesMax } from './receive-lines.ts'

const lineFeed = 0x0a

/**
 * Finds one long line among the bytes of a log, by what a stream brings of it, and gives all of it as it comes, masked and without
 * its line feed. Nothing where it is not there.
 *
 * Units:  holds the front of each line, `lineBytesMax`, and what the masker holds
 * Errors: those of the bytes
 */
export async function* wholeLineIn(
  bytes: ByteStream,
  { timestamp, digest }: Pick<WholeLineRef, 'timestamp' | 'digest'>,
  masker: Masker,
): AsyncGenerator<Uint8Array> {
  // Each sees every line once, in order: a private key may go over several.
  const fronts = masker.read()
  const wholes = masker.read()
  let pieces: Uint8Array[] = []
  let held = 0
  let found: LineParts | null = null
  let skipping = false

  const isFound = (line: ParsedLine, cut: boolean): boolean => {
    const { stamp, message } = maskLine(line, cut, fronts)
    const same = stamp !== null && Buffer.from(stamp).toString('latin1') === timestamp
    return same && message.length > lineBytesMax && lineDigest(message) === digest
  }
  /** Looks at what has come of a line, and gives it where it is the one. `cut`: it is longer than what a stream brings. */
  const look = (cut: boolean): Uint8Array | null => {
    const raw = Buffer.concat(pieces)
    const line = parseLine(raw.subarray(0, rawLineBytesMax))
    pieces = []
    held = 0
    if (isFound(line, cut)) return parseLine(raw).message
    wholes.mask(line.message, cut)
    return null
  }

  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; ) {
      const feed = chunk.indexOf(lineFeed, at)
      const piece = chunk.subarray(at, feed === -1 ? chunk.length : feed)
      at += piece.length + 1
      if (found !== null) yield* found.push(piece)
      else if (!skipping) {
        pieces.push(piece.slice())
        held += piece.length
        const cut = held > rawLineBytesMax
        const front = cut || feed !== -1 ? look(cut) : null
        skipping = cut
        if (front !== null) {
          found = wholes.inParts()
          yield* found.push(front)
        }
      }
      if (feed === -1) continue
      if (found !== null) return yield* found.end()
      skipping = false
    }
  }
  if (found !== null) yield* found.end()
}
