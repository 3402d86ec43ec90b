/**
 * The text that stands where a secret was. It has no space, quote, comma, `=` or backslash, so that JSON stays JSON and logfmt stays logfmt.
 *
 * Shape: maskText('github-token', 'a1f3') → "[masked:github-token#a1f3]"; the tag is four hexadecimal digits, the same for equal values
 */
export function maskText(rule: string, tag: string): string {
  return `${opening}${rule}#${tag}]`
}

/** How many digits a tag has. Few, on purpose: who guesses a value finds many that would have the same tag. */
export const maskTagDigits = 4

/** What the identifier of a rule looks like. */
export const ruleIdPattern = /^[a-z0-9][a-z0-9-]{0,39}$/

const opening = '[masked:'
const openingBytes = new TextEncoder().encode(opening)
const ruleBytesMax = 40
const maskBytesMax = openingBytes.length + ruleBytesMax + maskTagDigits + 2
const openBracket = 0x5b
const hash = 0x23
const closing = 0x5d

/** The place behind the mask that begins at `at`; -1: there is none. */
export function maskEnd(line: Uint8Array, at: number): number {
  for (let offset = 0; offset < openingBytes.length; offset++) {
    if (line[at + offset] !== openingBytes[offset]) return -1
  }
  const ruleAt = at + openingBytes.length
  let to = ruleAt
  while (to - ruleAt < ruleBytesMax && isRuleByte(line[to] ?? 0)) to++
  return to > ruleAt && isTagAt(line, to) ? to + maskTagDigits + 2 : -1
}

/** True where a part of a line is, holds or cuts a mask: it has been masked already. */
export function touchesMask(line: Uint8Array, start: number, end: number): boolean {
  const from = Math.max(0, start - maskBytesMax)
  const part = line.subarray(from, end)
  for (let at = part.indexOf(openBracket); at !== -1; at = part.indexOf(openBracket, at + 1)) {
    if (maskEnd(line, from + at) > start) return true
  }
  return false
}

/**
 * True where the `#` at a place is the one in a mask: what follows are the digits of a tag, which differ from one
 * process to the next where no common salt is set.
 */
export function isMaskTag(line: Uint8Array, at: number): boolean {
  if (!isTagAt(line, at)) return false
  let from = at
  while (at - from < ruleBytesMax && isRuleByte(line[from - 1] ?? 0)) from--
  return from < at && maskEnd(line, from - openingBytes.length) !== -1
}

/** A "#", the digits and a "]". */
function isTagAt(line: Uint8Array, at: number): boolean {
  if (line[at] !== hash || line[at + maskTagDigits + 1] !== closing) return false
  for (let digit = at + 1; digit <= at + maskTagDigits; digit++) {
    const byte = line[digit] ?? 0
    if (!((byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x66))) return false
  }
  return true
}

/** Small letters, digits and "-". */
function isRuleByte(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x2d
}
