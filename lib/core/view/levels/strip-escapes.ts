/**
 * Copies bytes without their CSI escape sequences (colours and the like), to see the words behind them.
 * Gives the number of bytes written to `into`, which must have room for all.
 *
 * Shape:  an ESC that begins no whole sequence becomes a space, so that no ESC is left
 */
export function stripEscapes(bytes: Uint8Array, start: number, end: number, into: Uint8Array): number {
  let length = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    if (byte === 0x1b && bytes[at + 1] === 0x5b) {
      let final = at + 2
      while (final < end && (bytes[final] ?? 0) >= 0x20 && (bytes[final] ?? 0) < 0x40) final++
      if (final < end) {
        at = final
        continue
      }
    }
    into[length++] = byte === 0x1b ? 0x20 : byte
  }
  return length
}
