import { amongLines } from './among-lines.ts'
import { columns, linesPerColumns, places, sourceNumbersMax } from './layout.ts'
import type { LinePattern } from './line-pattern.ts'
import { anyLevel, type LineQuery } from './line-query.ts'
import type { Literal } from './literal.ts'
import type { LogStore } from './log-store.ts'
import { matchLines } from './match-lines.ts'
import type { MemoryViews } from './memory-views.ts'
import type { Piece } from './store-space.ts'

/** Whose lines come into question. */
type Bounds = { readonly levelMask: number; readonly hiding: boolean }

const anyLine: Bounds = { levelMask: anyLevel, hiding: false }

/**
 * Chooses lines of a piece of the store, over its bytes and columns.
 *
 * Shape: line numbers, ascending; a view that the next call overwrites
 */
export function selectLines(store: LogStore, query: LineQuery, piece: Piece): Uint32Array {
  const { views, events } = store
  const { wanted, levelMask, hiddenSources, excluded } = query
  const { columns: at, firstLine, endLine } = piece
  const hiding = hiddenSources.length > 0
  if (hiding) hide(views(), hiddenSources)
  const bounds = { levelMask, hiding }
  if (wanted.length === 0) return without(store, withLevels(store, piece, bounds), excluded, piece)
  const hits = without(store, having(store, wanted, piece, bounds), excluded, piece)
  const { halves } = views()
  const sourceOf = (line: number) => halves[(at + columns.sources) / 2 + (line % linesPerColumns)] ?? 0
  const between = query.events
    ? events.between(firstLine, endLine).filter((line) => !hiding || !hiddenSources.includes(sourceOf(line)))
    : []
  return between.length === 0 ? hits : Uint32Array.from([...hits, ...between]).sort()
}

/** Lines that have all of these patterns; no events. */
function having(store: LogStore, patterns: readonly LinePattern[], piece: Piece, bounds: Bounds): Uint32Array {
  // What can be looked for as a text leaves few lines to look at for all else.
  const [first, ...rest] = patterns.toSorted((a, b) => Number(a.literal === null) - Number(b.literal === null))
  if (first === undefined) return withLevels(store, piece, bounds)
  let lines =
    first.literal === null ? withLevels(store, piece, bounds) : withLiteral(store, first.literal, piece, bounds)
  if (first.table !== null) lines = matchLines(store, first.table, piece, lines)
  for (const pattern of rest) lines = narrowed(store, lines, pattern, piece)
  return lines
}

/** Those of the lines that have a pattern, too. */
function narrowed(store: LogStore, lines: Uint32Array, { literal, table }: LinePattern, piece: Piece): Uint32Array {
  let left = lines
  if (literal !== null) {
    const before = lines.slice()
    const has = amongLines(withLiteral(store, literal, piece, anyLine))
    left = before.filter(has)
  }
  return table === null ? left : matchLines(store, table, piece, left)
}

/** Lines of the levels, and events. */
function withLevels(
  { kernels, views }: LogStore,
  { columns: at, index, firstLine, endLine }: Piece,
  { levelMask, hiding }: Bounds,
): Uint32Array {
  const count = endLine - firstLine
  const found = kernels.selectLevels(at, index, count, firstLine, levelMask, Number(hiding), places.selected)
  return selectedOf(views(), found)
}

/** Lines with a text; no events. */
function withLiteral(
  { kernels, views }: LogStore,
  literal: Literal,
  { columns: at, index, firstLine, endLine, text }: Piece,
  { levelMask, hiding }: Bounds,
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

/** Takes lines out of `lines` that have one of the patterns. */
function without(store: LogStore, lines: Uint32Array, excluded: readonly LinePattern[], piece: Piece): Uint32Array {
  if (excluded.length === 0) return lines
  let kept = lines.slice()
  for (const pattern of excluded) {
    const isUnwanted = amongLines(narrowed(store, kept, pattern, piece))
    kept = kept.filter((line) => !isUnwanted(line))
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
