import type { CodePointRanges } from './expression.ts'

/** Bytes one after the other, each between two bounds. */
export type ByteSequence = readonly (readonly [low: number, high: number])[]

/** The last code points of one, two, three and four bytes. */
const lasts = [0x7f, 0x7ff, 0xffff, 0x10ffff]

/**
 * Writes code points as the sequences of bytes that UTF-8 makes of them.
 *
 * Shape: each sequence stands for all ways to choose a byte within each of its bounds. Halves of pairs of UTF-16, which UTF-8 does not
 *        have, are left in: no text holds them
 */
export function utf8Ranges(ranges: CodePointRanges): readonly ByteSequence[] {
  return ranges.flatMap(([first, last]) => {
    let from = first
    return lasts.flatMap((end) => {
      if (from > last || from > end) return []
      const sequences = split(from, Math.min(last, end))
      from = end + 1
      return sequences
    })
  })
}

/** Both ends have the same number of bytes. */
function split(first: number, last: number): readonly ByteSequence[] {
  const low = encode(first)
  const high = encode(last)
  for (let continuing = 1; continuing < low.length; continuing++) {
    // So many last bytes run from 80 to BF, or the range is cut where they begin to.
    const mask = (1 << (6 * continuing)) - 1
    if ((first & ~mask) === (last & ~mask)) continue
    if ((first & mask) !== 0) return [...split(first, first | mask), ...split((first | mask) + 1, last)]
    if ((last & mask) !== mask) return [...split(first, (last & ~mask) - 1), ...split(last & ~mask, last)]
  }
  return [low.map((byte, at) => [byte, high[at] ?? byte] as const)]
}

function encode(codePoint: number): readonly number[] {
  if (codePoint <= 0x7f) return [codePoint]
  const bytes = codePoint <= 0x7ff ? 2 : codePoint <= 0xffff ? 3 : 4
  const lead = (0xf00 >> bytes) & 0xff
  return Array.from({ length: bytes }, (_, at) => {
    const six = (codePoint >> (6 * (bytes - 1 - at))) & 0x3f
    return at === 0 ? lead | (codePoint >> (6 * (bytes - 1))) : 0x80 | six
  })
}
