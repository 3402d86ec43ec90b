import { columns, linesPerColumns, places, sourceNumbersMax } from './layout.ts'
import type { LineQuery } from './line-query.ts'
import type { LogStore } from './log-store.ts'
import type { MemoryViews } from './memory-views.ts'
import type { Piece } from './store-space.ts'

/**
 * Chooses lines of a piece of the store, over its bytes and columns.
 *
 * Shape: line numbers, ascending; a view that the next call overwrites
 */
export function selectLines({ kernels, views, events }: LogStore, query: LineQuery, piece: Piece): Uint32Array {
  const { literal, levelMask, hiddenSources } = query
  const { columns: at, index, firstLine, endLine, text } = piece
  const selected = (count: number) => views().words.subarray(places.selected / 4, places.selected / 4 + count)
  const count = endLine - firstLine
  const hiding = hiddenSources.length > 0
  if (hiding) hide(views(), hiddenSources)
  if (literal === null) {
    return selected(kernels.selectLevels(at, index, count, firstLine, levelMask, Number(hiding), places.selected))
  }
  const { bytes } = views()
  bytes.set(literal.bytes, places.literal)
  bytes.set(literal.masks, places.literalMasks)
  const hits = selected(
    kernels.selectLiteral(
      at,
      index,
      count,
      firstLine,
      text,
      places.literal,
      places.literalMasks,
      literal.bytes.length,
      literal.rare,
      literal.rarer,
      levelMask,
      Number(hiding),
      places.selected,
    ),
  )
  const { halves } = views()
  const sourceOf = (line: number) => halves[(at + columns.sources) / 2 + (line % linesPerColumns)] ?? 0
  const between = query.events
    ? events.between(firstLine, endLine).filter((line) => !hiding || !hiddenSources.includes(sourceOf(line)))
    : []
  return between.length === 0 ? hits : Uint32Array.from([...hits, ...between]).sort()
}

/** Says to the kernels which sources are hidden: a bit for each. */
function hide({ bytes }: MemoryViews, sources: readonly number[]) {
  bytes.fill(0, places.hiddenSources, places.hiddenSources + sourceNumbersMax / 8)
  for (const source of sources) {
    const at = places.hiddenSources + (source >> 3)
    bytes[at] = (bytes[at] ?? 0) | (1 << (source & 7))
  }
}
