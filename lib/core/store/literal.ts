import { searchBytesMax } from '../logs/limits.ts'

/**
 * A text to look for, as the kernel needs it: a byte b of a line equals byte n of the literal where (b | mask) is n.
 * `rare` and `rarer` are places of the two bytes that are least likely in logs; the same where one is so rare that it is
 * enough to look for it.
 */
export type Literal = {
  readonly bytes: Uint8Array
  readonly masks: Uint8Array
  readonly rare: number
  readonly rarer: number
}

/** Characters of logs, the most frequent first; what is missing here is rarer still. */
const frequent = ' e0t1aiosnr2l3cd5=:4m-"6p,u789./gfbh_vykwx[]{}()jqz'

/**
 * Prepares a text for looking it up in bytes. Null for the empty text, which is in every line.
 *
 * Shape: without case, A–Z are the same as a–z. Letters beyond ASCII are compared as they are: "É" does not find "é"
 * Units: `searchBytesMax` in bytes; what is longer is cut at a whole character
 */
export function toLiteral(text: string, { matchCase }: { readonly matchCase: boolean }): Literal | null {
  const bytes = new Uint8Array(searchBytesMax)
  const { written } = new TextEncoder().encodeInto(matchCase ? text : foldAscii(text), bytes)
  if (written === 0) return null
  const literal = bytes.subarray(0, written)
  const frequency = (place: number) => frequencyOf(literal[place], matchCase)
  const places = [...literal.keys()].sort((a, b) => frequency(a) - frequency(b))
  const [rarest = 0] = places
  // Two places of one byte would say little more than one of them.
  const other = places.find((place) => literal[place] !== literal[rarest]) ?? places[1] ?? rarest
  return {
    bytes: literal,
    masks: literal.map((byte) => (!matchCase && isLower(byte) ? 0x20 : 0)),
    rare: frequency(rarest) === 0 ? rarest : other,
    rarer: rarest,
  }
}

/** Text with A–Z as a–z, and nothing else changed. */
function foldAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

function isLower(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a
}

/**
 * 0: rare enough to be looked for alone. A capital is, where it does not stand for its small letter too; a byte beyond ASCII is
 * not, which may be every second one of another script.
 */
function frequencyOf(byte = 0, matchCase: boolean): number {
  const rank = frequent.indexOf(String.fromCharCode(byte))
  if (rank !== -1 && !(matchCase && isUpper(byte))) return frequent.length - rank
  return byte < 0x80 ? 0 : 1
}

function isUpper(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a
}
