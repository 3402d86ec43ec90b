/**
 * Copies bytes without their CSI escape sequences (colours and the like), to see the words behind them.
 *
 * Shape:  an ESC that begins no whole sequence becomes a space, so that no ESC is left
 */
export function stripEscapes(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const plain = new Uint8Array(end - start)
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
    plain[length++] = byte === 0x1b ? 0x20 : byte
  }
  return plain.subarray(0, length)
}
