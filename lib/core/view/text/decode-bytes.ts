const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const bytesKept = 0xdc00

/**
 * Decodes UTF-8. A byte that is no UTF-8 stays recognisable: it becomes the lone surrogate U+DC00 + byte, which no
 * valid text can hold, and is drawn as a mark ("\xff").
 *
 * Shape:  [0x61, 0xff] → "a\udcff". A byte order mark stays in the text.
 * Errors: none, whatever the bytes
 */
export function decodeBytes(bytes: Uint8Array): string {
  const text = utf8.decode(bytes)
  return text.includes('\ufffd') ? decodeKeepingBytes(bytes) : text
}

/** The slow way, for a line with U+FFFD in it, be it written so or standing for what cannot be decoded. */
function decodeKeepingBytes(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length === 0) {
      text += String.fromCharCode(bytesKept + (bytes[at] ?? 0))
      at++
    } else {
      text += utf8.decode(bytes.subarray(at, at + length))
      at += length
    }
  }
  return text
}

/** How many bytes the character at `at` has; 0 where there is no valid one (RFC 3629, 4). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0
  for (let index = 1; index < length; index++) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0
  const second = bytes[at + 1] ?? 0
  const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90)
  const beyond = (first === 0xed && second > 0x9f) || (first === 0xf4 && second > 0x8f)
  return overlong || beyond ? 0 : length
}
