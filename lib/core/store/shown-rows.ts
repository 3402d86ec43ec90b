import { directoryLength, header, places } from './layout.ts'
import { createLineList, type LineList } from './line-list.ts'
import type { LineQuery } from './line-query.ts'
import type { LogStore } from './log-store.ts'
import { selectLines } from './select-lines.ts'

/**
 * Which lines are shown, and as which rows. A row keeps its number as long as `epoch` stays: rows that go to make room go at
 * the front (`first` grows), and the first that is left stands for them as a gap.
 *
 * Here a total order over several sources belongs: it would put an index of its own between rows and lines.
 */
export type ShownRows = {
  /** Grows with each filter that has taken effect. */
  epoch(): number
  /** Rows before this one are gone. */
  first(): number
  /** The row behind the last. */
  end(): number
  /** True where nothing is filtered: the row of a line is its number. */
  areAllLines(): boolean
  lineAt(row: number): number
  /** The row of a line, or of the next line that is shown; `end` where there is none. */
  rowFrom(line: number): number
  /** Lines before this one have been looked at. */
  seenLines(): number
  /** Keeps only lines of this query; null: all. Takes effect once all lines have been looked at. */
  setQuery(query: LineQuery | null): void
  /** Looks at a piece of the lines that have not been looked at. False: there are none. */
  step(): boolean
  /** The store has been emptied. The query stays. */
  reset(): void
}

type Selection = { readonly query: LineQuery; readonly list: LineList; seen: number }

/** Makes the rows of a store, which are all its lines until a query is set. */
export function createShownRows(store: LogStore): ShownRows {
  const { views, space } = store
  let epoch = 0
  let shown: Selection | null = null
  /** null: nothing is being prepared. `selection` null: all lines. */
  let next: { readonly selection: Selection | null } | null = null

  const publish = (place: number, value: number) => Atomics.store(views().signed, places.header / 4 + place, value)

  function select(query: LineQuery): Selection {
    const list = createLineList({
      views,
      take: space.takeSlab,
      give: space.giveSlab,
      placed(block, address) {
        if (shown?.list === list) show(block, address)
      },
    })
    // Stands for the lines that went before the filter was set.
    if (space.firstLine() > 0) list.push(Uint32Array.of(space.firstLine() - 1))
    return { query, list, seen: space.firstLine() }
  }
  function show(block: number, address: number) {
    views().words[places.rowsDirectory / 4 + (block % directoryLength)] = address
  }
  function swap(selection: Selection | null) {
    const old = shown
    shown = selection
    next = null
    epoch++
    publish(header.epoch, epoch)
    publish(header.filtered, selection === null ? 0 : 1)
    selection?.list.eachSlab(show)
    old?.list.free()
  }
  function drop() {
    if (shown === null || space.firstLine() === 0) return
    const gone = shown.list.find(space.firstLine())
    // The last row that is gone stands for all of them.
    if (gone > shown.list.first()) shown.list.dropBefore(gone - 1)
  }
  function look(selection: Selection): boolean {
    if (selection.seen < space.firstLine()) selection.seen = space.firstLine()
    if (selection.seen >= store.lines()) return false
    const piece = space.pieceFrom(selection.seen, store.lines())
    selection.list.push(selectLines(store, selection.query, piece))
    selection.seen = piece.endLine
    return true
  }

  return {
    epoch: () => epoch,
    first() {
      drop()
      return shown === null ? Math.max(0, space.firstLine() - 1) : shown.list.first()
    },
    end: () => (shown === null ? store.lines() : shown.list.length()),
    areAllLines: () => shown === null,
    lineAt: (row) => (shown === null ? row : shown.list.at(row)),
    rowFrom: (line) => (shown === null ? Math.min(line, store.lines()) : shown.list.find(line)),
    seenLines: () => (shown === null ? store.lines() : shown.seen),
    setQuery(query) {
      next?.selection?.list.free()
      next = { selection: query === null ? null : select(query) }
    },
    step() {
      if (next !== null) {
        if (next.selection !== null && look(next.selection)) return true
        swap(next.selection)
      }
      return shown !== null && look(shown)
    },
    reset() {
      const query = (next === null ? shown : next.selection)?.query ?? null
      shown = null
      next = null
      swap(query === null ? null : select(query))
    },
  }
}
