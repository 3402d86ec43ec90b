/** Tells whether a text is in bytes, from `from` to before `to`. */
export type TextFinder = (bytes: Uint8Array, from: number, to: number) => boolean

/** Longer texts are looked for by their first bytes alone. With more, fewer places are looked at, and each may cost more. */
const bytesMax = 16

/**
 * Makes a finder that passes over most bytes: where the text may end at a place, it is compared from there backwards, and else the
 * byte at that place says how far away the next such place is at least.
 *
 * Shape:  says yes where the first `bytesMax` bytes are there, so it rules lines out and no more. Either case is that of ASCII
 * Errors: RangeError for an empty text
 * Source: R. N. Horspool, "Practical fast searching in strings" (1980)
 */
export function createTextFinder(text: string, matchCase: boolean): TextFinder {
  const encoded = new TextEncoder().encode(text).subarray(0, bytesMax)
  if (encoded.length === 0) throw new RangeError('An empty text is in every line')
  const folds = Uint8Array.from({ length: 256 }, (_, byte) => (!matchCase && isCapital(byte) ? byte | 0x20 : byte))
  const wanted = encoded.map((byte) => folds[byte] ?? byte)
  const last = wanted.length - 1
  const steps = folds.map((byte) => {
    const before = wanted.subarray(0, last).lastIndexOf(byte)
    return last - before
  })

  return (bytes, from, to) => {
    for (let end = from + last; end < to; end += steps[bytes[end] ?? 0] ?? 1) {
      let place = last
      while (place >= 0 && folds[bytes[end - last + place] ?? 0] === wanted[place]) place--
      if (place < 0) return true
    }
    return false
  }
}

function isCapital(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a
}
