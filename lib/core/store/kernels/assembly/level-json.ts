// The level of a line of JSON. The same rules as lib/core/view/levels/json-level.ts; rare forms are left to it.
import { byteAt, fieldLevel, unsure } from './level-field'
import { closingQuote, endOfSpaces } from './runs'
import { keyKind, meaningOf } from './words'

/** `{"t"`: MongoDB, perhaps. */
const mongoStart: u32 = 0x2274227b
/** `@t` and `log`. */
const serilogTime: u16 = 0x7440
const logKey: u32 = 0x676f6c
const info: i32 = 3

export function jsonLevel(start: usize, end: usize, conflictBytes: usize): i32 {
  if (load<u32>(start) == mongoStart) return unsure
  let found: i32 = 0
  let serilog = false
  let depth = 0
  let stop = end
  for (let at = start; at < stop; at++) {
    const byte = load<u8>(at)
    if (byte == 0x7b || byte == 0x5b) depth++
    else if (byte == 0x7d || byte == 0x5d) {
      depth--
      if (depth == 0) break
    } else if (byte == 0x22) {
      const from = at + 1
      const close = closingQuote(from, stop)
      if (close == 0) break
      at = close
      if (depth != 1) continue
      const colon = endOfSpaces(close + 1, end)
      if (byteAt(colon, end) != 0x3a) continue
      const value = endOfSpaces(colon + 1, end)
      at = value - 1
      const kind = keyKind(meaningOf(from, close))
      if (kind > 0) {
        const level = fieldLevel(kind, value, end)
        if (level == unsure) return unsure
        if (level > 0 && found > 0 && level != found) return 0
        if (level > 0) found = level
        if (found > 0) stop = min(end, start + conflictBytes)
      } else if (close - from == 3 && byteAt(value, end) == 0x7b && (load<u32>(from) & 0xffffff) == logKey) {
        return unsure
      } else if (close - from == 2 && load<u16>(from) == serilogTime) serilog = true
    }
  }
  return found == 0 && serilog ? info : found
}
