import { createLineList, type LineList } from './line-list.ts'
import type { LineQuery } from './line-query.ts'
import type { LogStore } from './log-store.ts'
import { selectLines } from './select-lines.ts'
import type { ShownRows } from './shown-rows.ts'

/** The rows shown that contain a text. */
export type FindResults = {
  /** Looks for this from the start; null: for nothing. */
  setQuery(query: LineQuery | null): void
  /** Looks at a piece of the lines that have not been looked at. False: there are none. */
  step(): boolean
  /** How many rows contain the text, so far. */
  count(): number
  /** The next of them after (1) or before (-1) a row, going round at the ends, and its place among all. Null: there is none. */
  next(row: number, direction: 1 | -1): { readonly row: number; readonly index: number } | null
  /** The store has been emptied. */
  reset(): void
}

/** Makes the results over the rows shown. */
export function createFindResults(store: LogStore, rows: ShownRows): FindResults {
  const { space, views } = store
  let query: LineQuery | null = null
  let list: LineList | null = null
  let seen = 0
  let epoch = rows.epoch()

  function restart() {
    list?.free()
    list =
      query === null ? null : createLineList({ views, take: space.takeSlab, give: space.giveSlab, placed: () => {} })
    seen = space.firstLine()
    epoch = rows.epoch()
  }
  function drop() {
    if (list !== null) list.dropBefore(list.find(space.firstLine()))
  }
  /** Those of the lines that are shown. */
  function shownOf(lines: Uint32Array): Uint32Array {
    if (rows.areAllLines()) return lines
    let row = rows.rowFrom(lines[0] ?? 0)
    const end = rows.end()
    return lines.filter((line) => {
      while (row < end && rows.lineAt(row) < line) row++
      return row < end && rows.lineAt(row) === line
    })
  }

  return {
    setQuery(wanted) {
      query = wanted
      restart()
    },
    step() {
      if (epoch !== rows.epoch()) restart()
      if (query === null || list === null) return false
      seen = Math.max(seen, space.firstLine())
      if (seen >= rows.seenLines()) return false
      const piece = space.pieceFrom(seen, rows.seenLines())
      list.push(shownOf(selectLines(store, query, piece)))
      seen = piece.endLine
      return true
    },
    count() {
      drop()
      return list === null ? 0 : list.length() - list.first()
    },
    next(row, direction) {
      drop()
      if (list === null || list.length() === list.first()) return null
      const first = list.first()
      const last = list.length() - 1
      // Both ends of the rows are places to start from.
      const before = row < rows.first()
      const from = before ? space.firstLine() : row < rows.end() ? rows.lineAt(row) : store.lines()
      const at = list.find(from)
      const after = !before && at <= last && list.at(at) === from ? at + 1 : at
      const wanted = direction === 1 ? after : at - 1
      const entry = wanted > last ? first : wanted < first ? last : wanted
      return { row: rows.rowFrom(list.at(entry)), index: entry - first }
    },
    reset() {
      // The store has taken all its slabs back.
      list = null
      restart()
    },
  }
}
