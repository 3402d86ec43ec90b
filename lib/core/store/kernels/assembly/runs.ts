// Where runs of bytes of one kind end: 16 bytes a step. What is read beyond the end of a line is never looked at.
const quote: u8 = 0x22
const backslash: u8 = 0x5c

/** Where the run of letters from `start` ends. */
export function endOfLetters(start: usize, end: usize): usize {
  for (let at = start; at < end; at += 16) {
    const folded = v128.or(v128.load(at), i8x16.splat(0x20))
    const others = i8x16.bitmask(i8x16.gt_u(i8x16.sub(folded, i8x16.splat(0x61)), i8x16.splat(25)))
    if (others != 0) return min(end, at + ctz(others))
  }
  return end
}

/** Where the run of spaces from `start` ends. */
// @ts-ignore: decorator
@inline
export function endOfSpaces(start: usize, end: usize): usize {
  let at = start
  while (at < end && (load<u8>(at) == 0x20 || <u8>(load<u8>(at) - 9) < 5)) at++
  return at
}

/** Where the run of bytes that are neither spaces nor ESC, from `start`, ends. */
export function endOfToken(start: usize, end: usize): usize {
  for (let at = start; at < end; at += 16) {
    const bytes = v128.load(at)
    const ends = v128.or(
      v128.or(i8x16.eq(bytes, i8x16.splat(0x20)), i8x16.eq(bytes, i8x16.splat(0x1b))),
      i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(9)), i8x16.splat(5)),
    )
    const found = i8x16.bitmask(ends)
    if (found != 0) return min(end, at + ctz(found))
  }
  return end
}

/** The next such byte before `end`; 0 where there is none. */
export function placeOf(byte: u8, start: usize, end: usize): usize {
  for (let at = start; at < end; at += 16) {
    const found = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(byte)))
    if (found != 0) return at + ctz(found) < end ? at + ctz(found) : 0
  }
  return 0
}

/** Where the quoted text from `start` (behind its opening quote) has its closing quote; 0 where it has none. */
export function closingQuote(start: usize, end: usize): usize {
  let at = start
  while (at < end) {
    const bytes = v128.load(at)
    const found = i8x16.bitmask(v128.or(i8x16.eq(bytes, i8x16.splat(quote)), i8x16.eq(bytes, i8x16.splat(backslash))))
    if (found == 0) {
      at += 16
      continue
    }
    at += ctz(found)
    if (at >= end) return 0
    if (load<u8>(at) == quote) return at
    at += 2
  }
  return 0
}
