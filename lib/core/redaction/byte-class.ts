/** Kinds of bytes, one bit each, so that a set of them is a sum. */
export const digit = 1
/** Capital letters. */
export const upper = 2
const lower = 4
const underscore = 8
/** The sign "-". */
export const dash = 16
/** The full stop. */
export const dot = 32
const plusSlash = 64
const hexLetter = 128

/** Letters and digits. */
export const alnum = digit | upper | lower
/** What a word is made of. */
export const word = alnum | underscore
/** Base64 as it stands in URLs, without padding. */
export const base64Url = word | dash
/** Base64 of old, without padding. */
export const base64 = alnum | plusSlash
/** Hexadecimal digits of either case. */
export const hex = digit | hexLetter
/** What credentials of many kinds are made of. */
export const tokenish = base64Url | plusSlash | dot
/** What the key of a pair is made of: `db.password`, `x-api-key`. */
export const keyish = word | dash | dot
/** Capital letters and digits. */
export const upperAlnum = upper | digit

const classes = new Uint8Array(256)
for (let byte = 0x30; byte <= 0x39; byte++) classes[byte] = digit
for (let byte = 0x41; byte <= 0x5a; byte++) classes[byte] = upper | (byte <= 0x46 ? hexLetter : 0)
for (let byte = 0x61; byte <= 0x7a; byte++) classes[byte] = lower | (byte <= 0x66 ? hexLetter : 0)
classes[0x5f] = underscore
classes[0x2d] = dash
classes[0x2e] = dot
classes[0x2b] = plusSlash
classes[0x2f] = plusSlash

/** Whether the byte at a place is of a set; a place outside the line is of none. */
export function isOf(line: Uint8Array, at: number, set: number): boolean {
  return ((classes[line[at] ?? 0] ?? 0) & set) !== 0
}

/** The place behind the last byte of the run of a set that begins at `from`; `from` where there is none. */
export function runEnd(line: Uint8Array, from: number, set: number, end = line.length): number {
  let at = from
  while (at < end && ((classes[line[at] ?? 0] ?? 0) & set) !== 0) at++
  return at
}

/** The place of the first byte of the run of a set that ends before `end`. */
export function runStart(line: Uint8Array, end: number, set: number): number {
  let at = end
  while (at > 0 && ((classes[line[at - 1] ?? 0] ?? 0) & set) !== 0) at--
  return at
}
