/** True where a text stands in a line at a place, byte for byte. */
export function standsAt(line: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let offset = 0; offset < text.length; offset++) if (line[at + offset] !== text[offset]) return false
  return true
}
