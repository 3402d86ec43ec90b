/** True for A–Z and a–z. */
export function isLetter(byte: number): boolean {
  const folded = byte | 0x20
  return folded >= 0x61 && folded <= 0x7a
}

/** True for A–Z. */
export function isUpper(byte: number): boolean {
  return byte >= 0x41 && byte <= 0x5a
}

/** True for 0–9. */
export function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

/** True for a space, a tab and what ends a line. */
export function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
}

/** The byte at a place; 0 behind the end, where the next line may begin. */
export function byteAt(bytes: Uint8Array, at: number, end: number): number {
  return at < end ? (bytes[at] ?? 0) : 0
}

/** Where the run of letters from `start` ends. */
export function endOfLetters(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && isLetter(bytes[at] ?? 0)) at++
  return at
}

/** Where the run of spaces from `start` ends. */
export function endOfSpaces(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && isSpace(bytes[at] ?? 0)) at++
  return at
}

/** Where the run of bytes that are no spaces, from `start`, ends. */
export function endOfToken(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && !isSpace(bytes[at] ?? 0) && bytes[at] !== 0x1b) at++
  return at
}

/** Where the quoted text from `start` (behind its opening quote) has its closing quote; -1 where it has none. */
export function closingQuote(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]
    if (byte === 0x22) return at
    if (byte === 0x5c) at++
  }
  return -1
}

/** True where `text` (ASCII) stands at `start`, in exactly this case. */
export function startsWith(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (end - start < text.length) return false
  for (let index = 0; index < text.length; index++) {
    if (bytes[start + index] !== text.charCodeAt(index)) return false
  }
  return true
}
