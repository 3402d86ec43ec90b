import { alnum, dash, dot, isOf, runEnd, runStart, word } from '../byte-class.ts'
import type { LineFinder } from '../secret.ts'

const [at, fullStop, plus, percent] = [0x40, 0x2e, 0x2b, 0x25]
/** The part before the "@", and the host. Source: RFC 5321, section 4.5.3.1. Units: bytes */
const [localBytesMax, hostBytesMax] = [64, 255]

/** Mail addresses: `jane.doe+news@shop.example`. A host without a full stop is none, and neither is the tag of an image. */
export const mailFinder: LineFinder = {
  find(line, found) {
    for (let place = line.indexOf(at); place !== -1; place = line.indexOf(at, place + 1)) {
      const start = localStart(line, place)
      const end = hostEnd(line, place + 1)
      if (start < place && isOf(line, start, alnum) && end !== -1) found.push({ rule: 'mail', start, end })
    }
  },
}

function localStart(line: Uint8Array, place: number): number {
  const floor = Math.max(0, place - localBytesMax)
  let start = place
  while (start > floor) {
    const byte = line[start - 1]
    if (byte !== plus && byte !== percent && !isOf(line, start - 1, word | dash | dot)) break
    start--
  }
  return start + (line[start] === fullStop ? 1 : 0)
}

/** The end of a host with a full stop in it, whose last part is a word; -1: there is none. */
function hostEnd(line: Uint8Array, from: number): number {
  let end = runEnd(line, from, alnum | dash | dot, Math.min(line.length, from + hostBytesMax))
  while (end > from && !isOf(line, end - 1, alnum)) end--
  const last = runStart(line.subarray(from, end), end - from, alnum) + from
  const isWord = end - last >= 2 && runEnd(line, last, alnum, end) === end && !hasDigit(line, last, end)
  return isWord && last > from && line[last - 1] === fullStop ? end : -1
}

function hasDigit(line: Uint8Array, start: number, end: number): boolean {
  for (let place = start; place < end; place++) if ((line[place] ?? 0) < 0x3a) return true
  return false
}
