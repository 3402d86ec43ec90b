import { amongLines } from './among-lines.ts'
import { type ContextLines, createContextLines } from './context-lines.ts'
import { createLineList, type LineList } from './line-list.ts'
import type { LineQuery } from './line-query.ts'
import type { LogStore } from './log-store.ts'
import { createPiecePace, type PiecePace } from './piece-pace.ts'
import { selectLines } from './select-lines.ts'
import type { ShownRows } from './shown-rows.ts'
import type { Piece } from './store-space.ts'

/** Parts of the rows shown, and the numbers of those with something found. */
export type FindMarks = { readonly parts: number; readonly found: readonly number[] }

/** The rows shown that contain a text. */
export type FindResults = {
  /** Looks for this from the start; null: for nothing. */
  setQuery(query: LineQuery | null): void
  /** Looks at a piece of the lines that have not been looked at. False: there are none. */
  step(): boolean
  /** How many rows contain the text, so far. */
  count(): number
  /** How much of the log has been looked at. Units: a part of 1 */
  progress(): number
  /**
   * The next of them after (1) or before (-1) a row, going round at the ends, and its place among all. Null: there is none.
   * Both ends of the rows are places to start from.
   */
  next(row: number, direction: 1 | -1): { readonly row: number; readonly index: number } | null
  /**
   * Where among the rows they are: numbers of equal parts of all rows shown, ascending. There are at most `partsMax` parts,
   * and no more than rows.
   */
  marks(partsMax: number): FindMarks
  /** Puts what was found in the order of the rows, after these have settled. */
  settle(): void
  /** The store has been emptied. */
  reset(): void
}

/** Makes the results over the rows shown. */
export function createFindResults(store: LogStore, rows: ShownRows): FindResults {
  const { space } = store
  let query: LineQuery | null = null
  let list: LineList | null = null
  let seen = 0
  /** A line was pushed that stands before one that was pushed earlier. */
  let late = false
  let pace: PiecePace | null = null
  let within = rows.query()
  let context: ContextLines | null = null

  function restart() {
    list?.free()
    list = query === null ? null : createLineList(store, false)
    pace = query === null ? null : createPiecePace(query)
    seen = space.firstLine()
    within = rows.query()
    context = within === null || within.contextLines === 0 ? null : createContextLines(store, within.contextLines)
    late = false
  }
  /** Lines with what is looked for that a piece adds to those shown; of what is before it, those that are shown since. */
  function foundIn(piece: Piece, wanted: LineQuery): Uint32Array {
    const lines = selectLines(store, wanted, piece)
    if (within === null || (lines.length === 0 && context === null)) return lines
    const found = lines.slice()
    const chosen = selectLines(store, within, piece)
    if (context === null) return found.filter(amongLines(chosen))
    const shown = context.around(chosen, piece)
    const earlier = shown
      .filter((line) => line < piece.firstLine)
      .filter((line) => selectLines(store, wanted, space.pieceFrom(line, line + 1)).length > 0)
    late ||= earlier.length > 0
    return Uint32Array.from([...earlier, ...found.filter(amongLines(shown))])
  }
  const settle = () => void list?.settle(store.isLate() || late, rows.order.list())

  return {
    setQuery(wanted) {
      query = wanted
      restart()
    },
    step() {
      if (within !== rows.query()) restart()
      if (query === null || list === null || pace === null) return false
      seen = Math.max(seen, space.firstLine())
      if (seen >= rows.seenLines()) return false
      const piece = space.pieceFrom(seen, Math.min(rows.seenLines(), seen + pace.linesMax()))
      list.push(foundIn(piece, query))
      pace.went()
      seen = piece.endLine
      return true
    },
    count: () => list?.count() ?? 0,
    progress() {
      const all = store.lines() - space.firstLine()
      return list === null || all === 0 ? 1 : (seen - space.firstLine()) / all
    },
    next(row, direction) {
      settle()
      if (list === null || list.end() === list.first()) return null
      const first = list.first()
      const last = list.end() - 1
      const before = row < rows.first()
      const at = before ? first : row < rows.end() ? list.find(rows.lineAt(row)) : last + 1
      const onHit = !before && at <= last && list.at(at) === (row < rows.end() ? rows.lineAt(row) : null)
      const wanted = direction === 1 ? (onHit ? at + 1 : at) : at - 1
      const entry = wanted > last ? first : wanted < first ? last : wanted
      return { row: rows.rowFrom(list.at(entry)), index: entry - first }
    },
    marks(partsMax) {
      settle()
      const count = rows.end() - rows.first()
      const parts = Math.min(partsMax, count)
      const found: number[] = []
      if (list === null || list.end() === list.first()) return { parts, found }
      const hits = list
      // Two places in a list each, however many lines there are.
      const entryAt = (row: number) => (row < rows.end() ? hits.find(rows.lineAt(row)) : hits.end())
      let entry = hits.first()
      for (let part = 0; part < parts; part++) {
        const behind = entryAt(rows.first() + Math.floor(((part + 1) * count) / parts))
        if (behind > entry) found.push(part)
        entry = behind
      }
      return { parts, found }
    },
    settle,
    reset() {
      // The store has taken all its slabs back.
      list = null
      restart()
    },
  }
}
