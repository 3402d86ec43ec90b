import { detectLevel } from '../view/detect-level.ts'
import { columns, flags, slabBytes, steppedBytes } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'
import type { Piece } from './store-space.ts'

/** Fills the column of levels for a piece of the store. An event has none. */
export function rateLines(
  { bytes, words }: MemoryViews,
  { columns: at, index, firstLine, endLine, text }: Piece,
): void {
  const slab = Math.floor(text / slabBytes) * slabBytes
  // A view of this slab alone: addresses beyond 1 GiB are slow numbers.
  const messages = bytes.subarray(slab, slab + slabBytes)
  const count = endLine - firstLine
  const ends = words.subarray((at + columns.ends) / 4 + index, (at + columns.ends) / 4 + index + count)
  const levels = bytes.subarray(at + columns.levels + index, at + columns.levels + index + count)
  const lineFlags = bytes.subarray(at + columns.flags + index, at + columns.flags + index + count)
  let start = text - slab
  for (let line = 0; line < count; line++) {
    const end = (ends[line] ?? 0) - slab
    const mark = lineFlags[line] ?? 0
    if ((mark & flags.stepped) !== 0) start += steppedBytes
    levels[line] = (mark & flags.event) === 0 ? detectLevel(messages, start, end) : 0
    start = end + 1
  }
}
