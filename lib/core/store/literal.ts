/** A text to be looked for in bytes, without regard to the case of ASCII letters, as the kernel wants it. */
export type Literal = {
  /** Letters in lower case. */
  readonly bytes: Uint8Array
  /** 0x20 for a letter, else 0: a byte of the text equals one of the literal where (byte | mask) is it. */
  readonly masks: Uint8Array
  /** Places of the two bytes that are rarest in logs; looked for at once. */
  readonly rare: number
  readonly rarer: number
}

/** Longest text that is looked for. Units: bytes */
export const literalBytesMax = 4096

/** From common to rare: what stands here first is found often. All other bytes are taken for rarer still. */
const common = ' e0taoinr1s2"l:d3c54p-6=798u/.m,_bfgvhykwxzqj'

/**
 * Prepares a text. Letters beyond ASCII are found as they are written, since their case is a matter of language and not of bytes.
 *
 * Shape: null for the empty text; one longer than `literalBytesMax` is cut there
 */
export function literalOf(text: string): Literal | null {
  const written = new TextEncoder().encode(text).subarray(0, literalBytesMax)
  if (written.length === 0) return null
  const masks = written.map((byte) => (isLetter(byte) ? 0x20 : 0))
  const bytes = written.map((byte, at) => byte | (masks[at] ?? 0))
  const [rarer = 0, rare = rarer] = [...bytes.keys()].sort((a, b) => rarity(bytes[b]) - rarity(bytes[a]))
  return { bytes, masks, rare, rarer }
}

function isLetter(byte: number): boolean {
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

function rarity(byte = 0): number {
  const place = common.indexOf(String.fromCharCode(byte))
  return place === -1 ? common.length : place
}
