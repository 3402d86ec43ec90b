import { runEnd, tokenish } from './byte-class.ts'
import type { AnchoredRule } from './secret.ts'
import { standsAt } from './stands-at.ts'

/** "-----END ENCRYPTED PRIVATE KEY-----", at most. */
const endBytesMax = 60
/** "ENCRYPTED ", "OPENSSH ", "RSA " before "PRIVATE KEY", at most. */
const kindBytesMax = 24

const encoder = new TextEncoder()
const begin = encoder.encode('-----BEGIN ')
const endMark = encoder.encode('-----END ')
const dashes = encoder.encode('-----')
const dash = 0x2d
const backslash = 0x5c
/** A word of so many bytes is base64, and not one of a sentence. */
const runBytesMin = 16
const space = 0x20

/** Of what a key consists where it stands in one line: base64, the signs of escaped line breaks, headers as "DEK-Info: AES". */
const keyBytes = new Uint8Array(256)
for (const byte of encoder.encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\\ \t\r:,-.;()'))
  keyBytes[byte] = 1

/**
 * Private keys in PEM: from BEGIN to END where both stand in the line, with their line breaks escaped; otherwise what of it does,
 * and where that goes to the end of the line, more lines of it follow.
 *
 * Source: RFC 7468; the headers are those of RFC 1421
 */
export const privateKeyRule: AnchoredRule = {
  anchors: ['private key'],
  find(line, at, _cut, found) {
    const start = beginBefore(line, at)
    if (start === -1) return
    const body = bodyBehind(line, at)
    if (body === -1) return
    let end = body
    while (end < line.length && keyBytes[line[end] ?? 0] === 1) end++
    const ended = endWithin(line, body, end)
    if (ended !== -1) {
      found.push({ rule: 'private-key', start, end: ended })
      return
    }
    const open = end === line.length || end === body
    // The backslash of `\"` belongs to the quote, and a space to what follows.
    while (end < line.length && end > body && (line[end - 1] === backslash || line[end - 1] === space)) end--
    found.push(open ? { rule: 'private-key', start, end, open } : { rule: 'private-key', start, end })
  },
}

/** The place of "-----BEGIN " before "PRIVATE KEY"; -1: there is none. */
function beginBefore(line: Uint8Array, at: number): number {
  for (let start = at - begin.length; start >= 0 && at - start <= begin.length + kindBytesMax; start--) {
    if (standsAt(line, start, begin)) return start
  }
  return -1
}

/**
 * Where the key itself begins behind "PRIVATE KEY-----"; -1 where words follow: somebody speaks about the marker.
 * A quote or the end of the line behind it: the key comes in the next lines.
 */
function bodyBehind(line: Uint8Array, at: number): number {
  let marked = at
  while (marked < Math.min(line.length, at + kindBytesMax) && !standsAt(line, marked, dashes)) marked++
  if (!standsAt(line, marked, dashes)) return -1
  const body = marked + dashes.length
  let from = body
  while (line[from] === backslash || isBlank(line, from) || isEscapedBreak(line, from)) from++
  const first = line[from]
  if (first === undefined || first === 0x22 || first === 0x27) return behindBody(line, from)
  const run = runEnd(line, from, tokenish)
  return run - from >= runBytesMin || line[run] === 0x3a ? body : -1
}

/** The place of the first of the backslashes before a quote. */
function behindBody(line: Uint8Array, at: number): number {
  let from = at
  while (line[from - 1] === backslash) from--
  return from
}

function isBlank(line: Uint8Array, at: number): boolean {
  return line[at] === space || line[at] === 0x09 || line[at] === 0x0d
}

/** The letter of `\n` and its like. */
function isEscapedBreak(line: Uint8Array, at: number): boolean {
  return line[at - 1] === backslash && (line[at] === 0x6e || line[at] === 0x72 || line[at] === 0x74)
}

/** The place behind "-----END …-----", where it stands between two places; -1: it does not. */
function endWithin(line: Uint8Array, from: number, stop: number): number {
  const part = line.subarray(from, stop)
  for (let at = part.indexOf(dash); at !== -1; at = part.indexOf(dash, at + 1)) {
    const place = from + at
    if (!standsAt(line, place, endMark)) continue
    for (let to = place + endMark.length; to < Math.min(line.length, place + endBytesMax); to++) {
      if (standsAt(line, to, dashes)) return to + dashes.length
    }
    return -1
  }
  return -1
}
