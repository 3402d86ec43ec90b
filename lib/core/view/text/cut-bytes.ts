/**
 * The front of a line that is not too long to draw, and how many bytes of it are left out.
 *
 * Shape: never cuts a UTF-8 character in two
 */
export function cutBytes(bytes: Uint8Array, bytesMax: number): { readonly front: Uint8Array; readonly hidden: number } {
  if (bytes.length <= bytesMax) return { front: bytes, hidden: 0 }
  let end = bytesMax
  while (end > bytesMax - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--
  return { front: bytes.subarray(0, end), hidden: bytes.length - end }
}
