import { amongLines } from './among-lines.ts'
import { columns, flags, linesPerColumns } from './layout.ts'
import type { LogStore } from './log-store.ts'
import type { Piece } from './store-space.ts'

/**
 * Marks the lines that are shown for standing beside one that a filter keeps, and no line of the piece but these. `shown`,
 * ascending, are the lines that the piece adds to those shown: `chosen` ones and others, which may stand before the piece.
 */
export function markContext(
  { views, space }: Pick<LogStore, 'views' | 'space'>,
  piece: Piece,
  chosen: Uint32Array,
  shown: Uint32Array,
): void {
  const { bytes } = views()
  const flagsFrom = piece.columns + columns.flags + piece.index
  const flagsEnd = flagsFrom + piece.endLine - piece.firstLine
  for (let at = flagsFrom; at < flagsEnd; at++) bytes[at] = (bytes[at] ?? 0) & ~flags.context
  const isChosen = amongLines(chosen)
  for (const line of shown) {
    if (isChosen(line)) continue
    const { columns: block } = line < piece.firstLine ? space.pieceFrom(line, line + 1) : piece
    const at = block + columns.flags + (line % linesPerColumns)
    bytes[at] = (bytes[at] ?? 0) | flags.context
  }
}
