import type { Timestamp } from '../logs/timestamp.ts'

/**
 * Names a line by its time and bytes, so that a reader can say which lines of a second it has already.
 * Not for secrets: it only has to tell apart the lines of one second of one container.
 *
 * Shape:  16 hexadecimal digits: two lanes of 32 bits, each FNV-1a with a prime of its own
 * Units:  `message` are the line's bytes without the line feed; `timestamp` null counts as "-", as on the wire
 */
export function lineDigest(timestamp: Timestamp | null, message: Uint8Array): string {
  let left = 0x811c9dc5
  let right = 0x9747b28c
  for (const character of timestamp ?? '-') {
    const code = character.charCodeAt(0)
    left = Math.imul(left ^ code, 0x01000193)
    right = Math.imul(right ^ code, 0x85ebca6b)
  }
  for (const byte of message) {
    left = Math.imul(left ^ byte, 0x01000193)
    right = Math.imul(right ^ byte, 0x85ebca6b)
    // FNV's low bits never see its high ones; one lane is folded so that the two do not fail together.
    right ^= right >>> 15
  }
  return hex(left) + hex(right)
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0')
}
