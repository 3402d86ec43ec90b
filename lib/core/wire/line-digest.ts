import { isMaskTag, maskTagDigits } from '../redaction/mask-text.ts'

const hashSign = 0x23

/**
 * Tells lines of one timestamp apart, for resuming: a hash of 53 bits over the message's bytes.
 *
 * The tags of masks are left out: they are another process's where no common salt is set, and the line is still the same,
 * so that any replica can go on where another one stopped.
 *
 * Shape:  two FNV-1a sums of 32 bits side by side, the second with another start and prime; 32 bits of one, 21 of the other
 * Source: FNV-1a by Fowler, Noll and Vo; no protection against somebody who makes collisions on purpose
 */
export function lineHash(message: Uint8Array): number {
  // As 32-bit integers: anything larger would make the engine reckon with floating-point numbers, four times as slow.
  let first = 0x811c9dc5 | 0
  let second = 0x9747b28c | 0
  for (let at = 0; at < message.length; at++) {
    const byte = message[at] ?? 0
    first = Math.imul(first ^ byte, 0x01000193)
    second = Math.imul(second ^ byte, 0x85ebca6b)
    if (byte === hashSign && isMaskTag(message, at)) at += maskTagDigits
  }
  return (first >>> 0) * 0x20_0000 + (second >>> 11)
}

/** The hash as it travels in a resume point: 14 hexadecimal digits. */
export function lineDigest(message: Uint8Array): string {
  return lineHash(message).toString(16).padStart(14, '0')
}
