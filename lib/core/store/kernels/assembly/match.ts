// Runs the table of a pattern over the bytes of lines.
import { event, flagsAt, stepped, steppedBytes } from './layout'

/** Within `progress`: how far it has come. `at` 0: the next line has not been begun. */
const linePlace: usize = 0
const keptPlace: usize = 4
const rowPlace: usize = 8
const atPlace: usize = 12

/**
 * Leaves those numbers in `lines` whose lines the table finds, in place; events are never found.
 * Gives 0 when it is done, its `progress` then saying how many are left; or 1 more than the class of bytes whose entry is
 * unknown, to be called again once it is known.
 */
export function matchLines(
  columns: usize,
  index: u32,
  firstLine: u32,
  text: usize,
  table: usize,
  classes: usize,
  lineEnd: u32,
  start: u32,
  lines: usize,
  count: u32,
  progress: usize,
): u32 {
  let line = load<u32>(progress + linePlace)
  let kept = load<u32>(progress + keptPlace)
  let row = load<u32>(progress + rowPlace)
  let at: usize = load<u32>(progress + atPlace)
  for (; line < count; line++) {
    const number = load<u32>(lines + (<usize>line << 2))
    const offset = number - firstLine
    const place = columns + (<usize>(index + offset) << 2)
    const end: usize = load<u32>(place)
    if (at == 0) {
      const flags = load<u8>(columns + flagsAt + index + offset)
      if ((flags & event) != 0) continue
      at = offset == 0 ? text : <usize>load<u32>(place - 4) + 1
      if ((flags & stepped) != 0) at += steppedBytes
      row = start
    }
    let next: u32 = 0
    while (at <= end) {
      const byteClass: u32 = at < end ? load<u8>(classes + load<u8>(at)) : lineEnd
      next = load<u16>(table + (<usize>(row + byteClass) << 1))
      if (next <= 1) {
        if (next == 1) break
        store<u32>(progress + linePlace, line)
        store<u32>(progress + keptPlace, kept)
        store<u32>(progress + rowPlace, row)
        store<u32>(progress + atPlace, <u32>at)
        return byteClass + 1
      }
      row = next
      at++
    }
    at = 0
    if (next == 1) {
      store<u32>(lines + (<usize>kept << 2), number)
      kept++
    }
  }
  store<u32>(progress + keptPlace, kept)
  return 0
}
