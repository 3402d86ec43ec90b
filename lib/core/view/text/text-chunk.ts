/**
 * One of the pieces that a long text is shown in: the first has the number 0.
 *
 * Shape: pieces follow each other without a gap, and never cut a UTF-8 character in two. A view of the bytes.
 * Units: `chunkBytes` in bytes; a piece has up to three more or fewer
 */
export function textChunk(bytes: Uint8Array, number: number, chunkBytes: number): Uint8Array {
  return bytes.subarray(boundary(bytes, number * chunkBytes), boundary(bytes, (number + 1) * chunkBytes))
}

/** The place of the first byte from here on that begins a character. Bytes that are no UTF-8 are parted anywhere. */
function boundary(bytes: Uint8Array, at: number): number {
  if (at >= bytes.length) return bytes.length
  let to = at
  while (to < at + 3 && ((bytes[to] ?? 0) & 0xc0) === 0x80) to++
  return ((bytes[to] ?? 0) & 0xc0) === 0x80 ? at : to
}
