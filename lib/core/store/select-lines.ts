import { places } from './layout.ts'
import type { LineQuery } from './line-query.ts'
import type { LogStore } from './log-store.ts'
import type { Piece } from './store-space.ts'

/**
 * Chooses lines of a piece of the store, over its bytes and columns.
 *
 * Shape: line numbers, ascending; a view that the next call overwrites
 */
export function selectLines({ kernels, views, events }: LogStore, query: LineQuery, piece: Piece): Uint32Array {
  const { literal, levelMask } = query
  const { columns, index, firstLine, endLine, text } = piece
  const selected = (count: number) => views().words.subarray(places.selected / 4, places.selected / 4 + count)
  const count = endLine - firstLine
  if (literal === null) {
    return selected(kernels.selectLevels(columns, index, count, firstLine, levelMask, places.selected))
  }
  const { bytes } = views()
  bytes.set(literal.bytes, places.literal)
  bytes.set(literal.masks, places.literalMasks)
  const hits = selected(
    kernels.selectLiteral(
      columns,
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
      places.selected,
    ),
  )
  const between = query.events ? events.between(firstLine, endLine) : []
  return between.length === 0 ? hits : Uint32Array.from([...hits, ...between]).sort()
}
