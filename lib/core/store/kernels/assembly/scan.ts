const lineFeed: u8 = 0x0a

/** The next line feed at or after `at`; there must be one. */
// @ts-ignore: decorator
@inline
export function lineFeedFrom(at: usize): usize {
  while (true) {
    const found = v128.bitmask<u8>(v128.eq<u8>(v128.load(at), i8x16.splat(lineFeed)))
    if (found != 0) return at + ctz(found)
    at += 16
  }
}
