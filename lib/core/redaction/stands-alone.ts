import { hex, isOf, runStart, word } from './byte-class.ts'

const backslash = 0x5c
const percent = 0x25
const escapeByte = 0x1b
const small = { m: 0x6d, u: 0x75 } as const
/** Bytes of a colour code that are looked at: "\u001b[38;5;208m". */
const colourBytesMax = 24

/**
 * True where a word may begin at a place: the byte before is no part of a word, or it is the end of something written in
 * escapes: `\n` and `\u0022` of JSON, `%20` of a URL, a colour code.
 */
export function standsAlone(line: Uint8Array, at: number): boolean {
  if (at === 0 || !isOf(line, at - 1, word)) return true
  if (line[at - 2] === backslash) return true
  if (line[at - 3] === percent && isOf(line, at - 1, hex) && isOf(line, at - 2, hex)) return true
  if (line[at - 5] === small.u && line[at - 6] === backslash && at - runStart(line, at, hex) >= 4) return true
  return line[at - 1] === small.m && endsColour(line, at - 1)
}

/** "ESC [ 31 m", or the same as JSON writes it. */
function endsColour(line: Uint8Array, at: number): boolean {
  for (let from = at - 1; from >= 0 && at - from < colourBytesMax; from--) {
    const byte = line[from] ?? 0
    if (byte === 0x5b) return line[from - 1] === escapeByte || line[from - 1] === 0x62 || line[from - 1] === 0x42
    if (byte !== 0x3b && (byte < 0x30 || byte > 0x39)) return false
  }
  return false
}
