// Fills the column of levels for lines whose form is known here. The same rules as lib/core/view/detect-level.ts.
import { event, flagsAt, levelsAt, stepped } from './layout'
import { byteAt, isDigit, unsure } from './level-field'
import { headerLevel, levelLetter } from './level-header'
import { jsonLevel } from './level-json'
import { endOfSpaces } from './runs'
import { steppedBytes } from './stepped-time'
import { classOf, isDigitBit } from './words'

/**
 * Rates the lines of a piece. Writes the places of those that it is not sure of, counted from the first line, and gives how
 * many there are. `headerBytes` and `jsonBytes`: how far into a line its level is looked for.
 */
export function rateLines(
  columns: usize,
  index: u32,
  count: u32,
  text: usize,
  headerBytes: usize,
  jsonBytes: usize,
  out: usize,
): u32 {
  const ends = columns + (<usize>index << 2)
  const levels = columns + levelsAt + index
  const flags = columns + flagsAt + index
  let to = out
  let start = text
  for (let line: u32 = 0; line < count; line++) {
    const end: usize = load<u32>(ends + (<usize>line << 2))
    const mark = load<u8>(flags + line)
    if ((mark & stepped) != 0) start += steppedBytes
    const level = (mark & event) != 0 ? 0 : levelOf(start, end, headerBytes, jsonBytes)
    if (level == unsure) {
      store<u32>(to, line)
      to += 4
    }
    store<u8>(levels + line, <u8>level)
    start = end + 1
  }
  return <u32>(to - out) >> 2
}

function levelOf(start: usize, end: usize, headerBytes: usize, jsonBytes: usize): i32 {
  const from = endOfSpaces(start, min(end, start + headerBytes))
  const headerEnd = min(end, from + headerBytes)
  const first = byteAt(from, end)
  if (first == 0x7b) return jsonLevel(from, min(end, from + jsonBytes), headerBytes)
  if (first == 0x3c) return unsure
  if (isDigit(first)) {
    // Redis: process and role, "1:M 02 Jan …".
    let at = from
    while (at < headerEnd && (classOf(at) & isDigitBit) != 0) at++
    if (byteAt(at, headerEnd) == 0x3a && load<u8>(at + 2) == 0x20) return unsure
  } else {
    const letter = levelLetter(first)
    if (letter > 0) {
      if (isKlog(from, headerEnd)) return letter
      // Ruby: "E, [2026-…".
      if (load<u8>(from + 1) == 0x2c && load<u8>(from + 2) == 0x20) return unsure
    }
  }
  return headerLevel(start, headerEnd)
}

/** "E0102 15:04:05.678901 …" */
function isKlog(start: usize, end: usize): bool {
  if (end - start < 14) return false
  for (let at = start + 1; at < start + 5; at++) if ((classOf(at) & isDigitBit) == 0) return false
  const spaced = load<u8>(start + 5) == 0x20 && isDigit(load<u8>(start + 6))
  return spaced && load<u8>(start + 8) == 0x3a && load<u8>(start + 11) == 0x3a
}
