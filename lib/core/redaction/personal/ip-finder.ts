import { digit, hex, isOf, runStart, word } from '../byte-class.ts'
import type { LineFinder } from '../secret.ts'

const [dot, colon, dash] = [0x2e, 0x3a, 0x2d]
/** The longest address of either kind. Units: bytes */
const addressBytesMax = 45

const ipv4 = /^(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}$/
const group = '[0-9a-fA-F]{1,4}'
const ipv6 = new RegExp(
  `^(?:(?:${group}:){7}${group}|(?=.*::)(?!.*::.*::)(?:${group}(?::${group}){0,6})?::(?:${group}(?::${group}){0,6})?)$`,
)
/** Of the machine itself: nobody's. */
const loopback = /^(?:127\.|0\.0\.0\.0$|::1?$)/

/**
 * Addresses of IPv4 and IPv6, but the loopback ones. Times, versions with a letter before them and names with "::" in them are none.
 */
export const ipFinder: LineFinder = {
  find(line, found) {
    for (let at = 0; at < line.length; at++) {
      const byte = line[at]
      if (byte !== dot && byte !== colon) continue
      const set = byte === dot ? digit : hex
      const separator = byte
      const start = runStart(line.subarray(Math.max(0, at - 4), at), Math.min(at, 4), set) + Math.max(0, at - 4)
      const end = addressEnd(line, start, set, separator)
      const text = String.fromCharCode(...line.subarray(start, end))
      const isAddress = separator === dot ? ipv4.test(text) : ipv6.test(text) && /\d/.test(text)
      if (isAddress && !loopback.test(text) && isAlone(line, start, end)) found.push({ rule: 'ip', start, end })
      at = Math.max(at, end - 1)
    }
  },
}

function addressEnd(line: Uint8Array, start: number, set: number, separator: number): number {
  let end = start
  while (end < line.length && end - start < addressBytesMax && (isOf(line, end, set) || line[end] === separator)) end++
  // The end of a sentence, or of what names the address.
  const last = line[end - 1] === separator && !(separator === colon && line[end - 2] === colon)
  return last ? end - 1 : end
}

function isAlone(line: Uint8Array, start: number, end: number): boolean {
  const before = line[start - 1]
  if (isOf(line, start - 1, word) || before === dot || before === colon) return false
  // "1.2.3.4-alpine" is a version.
  return !isOf(line, end, word) && !(line[end] === dash && isOf(line, end + 1, word) && !isOf(line, end + 1, digit))
}
