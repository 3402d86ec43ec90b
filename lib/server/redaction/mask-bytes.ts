import { lineBytesMax } from '@/lib/core/logs/limits.ts'
import { parseLine } from '@/lib/core/logs/parse-line.ts'
import type { LineMasker } from '@/lib/core/redaction/create-masker.ts'
import type { LineParts } from '@/lib/core/redaction/line-parts.ts'

const lineFeed = 0x0a
const feedBytes = new Uint8Array([lineFeed])

/**
 * Masks the bytes of a log as they pass: whole lines go on, and everything else of them is as it was, byte for byte.
 *
 * Shape:  `stamped`: each line begins with the kubelet's time, which is none of what the container wrote. A line longer than
 *         `lineBytesMax` is not waited for: it goes on in parts
 * Errors: those of the bytes
 */
export async function* maskBytes(
  bytes: AsyncIterable<Uint8Array>,
  lines: LineMasker,
  stamped: boolean,
): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array()
  let long: LineParts | null = null

  const masked = (line: Uint8Array, cut: boolean): Uint8Array => {
    const message = stamped ? parseLine(line).message : line
    const clean = lines.mask(message, cut)
    return clean === message ? line : Buffer.concat([line.subarray(0, line.length - message.length), clean])
  }
  /** The lines of a chunk, with as few copies as there are masks. */
  const whole = (chunk: Uint8Array, end: number): Uint8Array => {
    const pieces: Uint8Array[] = []
    let kept = 0
    for (let start = 0; start < end; ) {
      const stop = chunk.indexOf(lineFeed, start)
      const line = chunk.subarray(start, stop)
      const clean = masked(line, false)
      if (clean !== line) {
        pieces.push(chunk.subarray(kept, start), clean)
        kept = stop
      }
      start = stop + 1
    }
    return pieces.length === 0 ? chunk.subarray(0, end) : Buffer.concat([...pieces, chunk.subarray(kept, end)])
  }

  for await (const chunk of bytes) {
    const feed = long === null ? -1 : chunk.indexOf(lineFeed)
    if (long !== null) {
      yield* long.push(chunk.subarray(0, feed === -1 ? chunk.length : feed))
      if (feed === -1) continue
      yield* long.end()
      yield feedBytes
      long = null
    }
    const rest = chunk.subarray(feed + 1)
    const joined = held.length === 0 ? rest : Buffer.concat([held, rest])
    const end = joined.lastIndexOf(lineFeed) + 1
    if (end > 0) yield whole(joined, end)
    held = joined.slice(end)
    if (held.length > lineBytesMax) {
      const message = stamped ? parseLine(held).message : held
      yield held.subarray(0, held.length - message.length)
      long = lines.inParts()
      yield* long.push(message)
      held = new Uint8Array()
    }
  }
  if (long !== null) yield* long.end()
  if (held.length > 0) yield masked(held, true)
}
