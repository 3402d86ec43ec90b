/**
 * Memory that has room for more: the same, or a larger one with a copy of what is used. Larger by the double, so that what grows byte
 * by byte is not copied each time.
 *
 * Units: bytes
 */
export function roomFor(memory: Uint8Array<ArrayBuffer>, used: number, more: number): Uint8Array<ArrayBuffer> {
  if (memory.length - used >= more) return memory
  const grown = new Uint8Array(Math.max(memory.length * 2, used + more))
  grown.set(memory.subarray(0, used))
  return grown
}
