import { levelHeaderBytes, levelJsonBytes } from '../logs/limits.ts'
import { detectLevel } from '../view/detect-level.ts'
import type { Kernels } from './kernels/load-kernels.ts'
import { columns, flags, places, slabBytes, steppedBytes } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'
import type { Piece } from './store-space.ts'

/**
 * Fills the column of levels for a piece of the store. An event has none.
 * The kernel knows the usual forms of lines; those that it is not sure of are left to `detectLevel`, which is the rule.
 */
export function rateLines(
  { bytes, words }: MemoryViews,
  { columns: at, index, firstLine, endLine, text }: Piece,
  kernels: Pick<Kernels, 'rateLines'>,
): void {
  const count = endLine - firstLine
  const unsure = kernels.rateLines(at, index, count, text, levelHeaderBytes, levelJsonBytes, places.selected)
  if (unsure === 0) return
  const slab = Math.floor(text / slabBytes) * slabBytes
  // A view of this slab alone: addresses beyond 1 GiB are slow numbers.
  const messages = bytes.subarray(slab, slab + slabBytes)
  const ends = words.subarray((at + columns.ends) / 4 + index, (at + columns.ends) / 4 + index + count)
  const levels = bytes.subarray(at + columns.levels + index, at + columns.levels + index + count)
  const lineFlags = bytes.subarray(at + columns.flags + index, at + columns.flags + index + count)
  for (const line of words.subarray(places.selected / 4, places.selected / 4 + unsure)) {
    const before = line === 0 ? text - slab : (ends[line - 1] ?? 0) - slab + 1
    const stepped = ((lineFlags[line] ?? 0) & flags.stepped) !== 0
    levels[line] = detectLevel(messages, before + (stepped ? steppedBytes : 0), (ends[line] ?? 0) - slab)
  }
}
