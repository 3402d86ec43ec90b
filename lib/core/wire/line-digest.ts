/**
 * Tells lines of one timestamp apart, for resuming: 14 hexadecimal digits of a hash over the message's bytes.
 *
 * Shape:  two FNV-1a sums of 32 bits side by side, the second with another start and prime, cut to 56 bits together
 * Source: FNV-1a by Fowler, Noll and Vo; no protection against somebody who makes collisions on purpose
 */
export function lineDigest(message: Uint8Array): string {
  let first = 0x811c9dc5
  let second = 0x9747b28c
  for (let at = 0; at < message.length; at++) {
    const byte = message[at] ?? 0
    first = Math.imul(first ^ byte, 0x01000193)
    second = Math.imul(second ^ byte, 0x85ebca6b)
  }
  return hex(first, 8) + hex(second ^ (second >>> 13), 8).slice(0, 6)
}

function hex(sum: number, digits: number): string {
  return (sum >>> 0).toString(16).padStart(digits, '0')
}
