import { digit, runEnd } from './byte-class.ts'
import { isHiddenAlready } from './hidden-value.ts'
import type { AnchoredRule } from './secret.ts'

const [colon, slash, at_, question, hashSign] = [0x3a, 0x2f, 0x40, 0x3f, 0x23]
/** How far behind "://" the "@" is looked for, in bytes. */
const userinfoBytesMax = 512

/** What an address does not go beyond: blanks and quotes, and the brackets and escapes that stand around one in a text. */
const stops = new Uint8Array(256)
stops.fill(1, 0, 0x21)
for (const character of '"\'<>`\\') stops[character.charCodeAt(0)] = 1

/**
 * The password before the host of a URL: `postgres://app:…@db:5432/app`.
 *
 * Shape:  up to the last "@" before the path, since a password may hold one. A "/", "?" or "#" ends it, but
 *         for passwords that somebody forgot to encode: what stands between ":" and "/" is then no port.
 * Source: RFC 3986, section 3.2.1
 */
export const urlPasswordRule: AnchoredRule = {
  anchors: Array.from('abcdefghijklmnopqrstuvwxyz0123456789', (last) => `${last}://`),
  find(line, at, cut, found) {
    const userAt = at + 4
    // A host in brackets has no user before it.
    if (line[userAt] === 0x5b) return
    const stop = Math.min(line.length, userAt + userinfoBytesMax)
    let from = -1
    let end = -1
    let byte = 0
    let to = userAt
    for (; to < stop; to++) {
      byte = line[to] ?? 0
      if (stops[byte] === 1) break
      const ends = byte === slash || byte === question || byte === hashSign
      if (ends && (from === -1 || end !== -1 || isPort(line, from, to))) break
      if (byte === colon && from === -1) from = to + 1
      if (byte === at_ && from !== -1) end = to
    }
    // The line was cut within what may be a password: a host with a port would have ended by now.
    if (end === -1 && cut && to === line.length && from !== -1 && !isPort(line, from, to)) end = to
    if (end > from && from !== -1 && !isHiddenAlready(line, from, end))
      found.push({ rule: 'url-password', start: from, end })
  },
}

function isPort(line: Uint8Array, from: number, to: number): boolean {
  return runEnd(line, from, digit, to) === to
}
