/** Hues that IDs are coloured with. */
export const idHues = 12

/** The hue of an ID, 0 … 11: the same ID has the same one everywhere and always. Case does not matter. */
export function idHue(id: string): number {
  // FNV-1a: small, stable, and spreads IDs that differ in one digit.
  let hash = 0x811c9dc5
  for (const character of id.toLowerCase()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  // The low bits of the product alone repeat; the high ones are folded in.
  return ((hash ^ (hash >>> 16)) >>> 0) % idHues
}
