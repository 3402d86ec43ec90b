import { type Timestamp, timestampFrom } from '../logs/timestamp.ts'

/** Reads the time of its own that stands before the message of a line that stepped back (see `steppedBytes` in layout.ts). */
export function readSteppedTime(bytes: Uint8Array, at: number): Timestamp {
  const digits = (from: number, count: number) => {
    let value = 0
    for (let digit = count - 1; digit >= 0; digit--) value = value * 64 + ((bytes[at + from + digit] ?? 0) & 0x3f)
    return value
  }
  return timestampFrom(digits(0, 6), digits(6, 5))
}
