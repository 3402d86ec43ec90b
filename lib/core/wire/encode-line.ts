import type { ParsedLine } from '../logs/parse-line.ts'

const space = 0x20
const lineFeed = 0x0a
const zero = 0x30
const dash = 0x2d

/** Bytes that a line takes on the wire, at most: its source may have seven digits. */
export function lineFrameBytesMax({ stamp, message }: ParsedLine): number {
  return 7 + 1 + (stamp?.length ?? 1) + 1 + message.length + 1
}

/**
 * Writes a line as it travels into `target` at `at`, and gives the place behind it. `target` must have room for `lineFrameBytesMax`.
 *
 * Shape: "<source> <timestamp> <message>\n"; "-" where there is no timestamp. A message longer than `lineBytesMax` tells the
 *        reader that it was cut.
 */
export function encodeLine(target: Uint8Array, at: number, source: number, line: ParsedLine): number {
  let to = encodeNumber(target, at, source)
  target[to++] = space
  if (line.stamp === null) {
    target[to++] = dash
  } else {
    target.set(line.stamp, to)
    to += line.stamp.length
  }
  target[to++] = space
  target.set(line.message, to)
  to += line.message.length
  target[to++] = lineFeed
  return to
}

function encodeNumber(target: Uint8Array, at: number, value: number): number {
  if (value < 10) {
    target[at] = zero + value
    return at + 1
  }
  const to = encodeNumber(target, at, Math.floor(value / 10))
  target[to] = zero + (value % 10)
  return to + 1
}
