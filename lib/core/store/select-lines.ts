import { columns, linesPerColumns, places, sourceNumbersMax } from './layout.ts'
import { anyLevel, type LineQuery } from './line-query.ts'
import type { Literal } from './literal.ts'
import type { LogStore } from './log-store.ts'
import type { MemoryViews } from './memory-views.ts'
import type { Piece } from './store-space.ts'

/**
 * Chooses lines of a piece of the store, over its bytes and columns.
 *
 * Shape: line numbers, ascending; a view that the next call overwrites
 */
export function selectLines(store: LogStore, query: LineQuery, piece: Piece): Uint32Array {
  const { kernels, views, events } = store
  const { literal, levelMask, hiddenSources, excluded } = query
  const { columns: at, index, firstLine, endLine } = piece
  const hiding = hiddenSources.length > 0
  if (hiding) hide(views(), hiddenSources)
  if (literal === null) {
    const count = endLine - firstLine
    const found = kernels.selectLevels(at, index, count, firstLine, levelMask, Number(hiding), places.selected)
    return without(store, selectedOf(views(), found), excluded, piece)
  }
  const hits = without(store, withLiteral(store, literal, piece, { levelMask, hiding }), excluded, piece)
  const { halves } = views()
  const sourceOf = (line: number) => halves[(at + columns.sources) / 2 + (line % linesPerColumns)] ?? 0
  const between = query.events
    ? events.between(firstLine, endLine).filter((line) => !hiding || !hiddenSources.includes(sourceOf(line)))
    : []
  return between.length === 0 ? hits : Uint32Array.from([...hits, ...between]).sort()
}

/** Lines with a text; no events. The view is overwritten by the next call. */
function withLiteral(
  { kernels, views }: LogStore,
  literal: Literal,
  { columns: at, index, firstLine, endLine, text }: Piece,
  { levelMask, hiding }: { readonly levelMask: number; readonly hiding: boolean },
): Uint32Array {
  const { bytes } = views()
  bytes.set(literal.bytes, places.literal)
  bytes.set(literal.masks, places.literalMasks)
  const found = kernels.selectLiteral(
    at,
    index,
    endLine - firstLine,
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
  )
  return selectedOf(views(), found)
}

/** Takes lines out of `lines` that have one of the texts. Both are ascending. */
function without(store: LogStore, lines: Uint32Array, excluded: readonly Literal[], piece: Piece): Uint32Array {
  if (excluded.length === 0) return lines
  let kept = lines.slice()
  for (const literal of excluded) {
    const unwanted = withLiteral(store, literal, piece, { levelMask: anyLevel, hiding: false })
    let at = 0
    kept = kept.filter((line) => {
      while (at < unwanted.length && (unwanted[at] ?? 0) < line) at++
      return unwanted[at] !== line
    })
  }
  return kept
}

function selectedOf({ words }: MemoryViews, count: number): Uint32Array {
  return words.subarray(places.selected / 4, places.selected / 4 + count)
}

/** Says to the kernels which sources are hidden: a bit for each. */
function hide({ bytes }: MemoryViews, sources: readonly number[]) {
  bytes.fill(0, places.hiddenSources, places.hiddenSources + sourceNumbersMax / 8)
  for (const source of sources) {
    const at = places.hiddenSources + (source >> 3)
    bytes[at] = (bytes[at] ?? 0) | (1 << (source & 7))
  }
}
