import { type ContextLines, createContextLines } from './context-lines.ts'
import { header, places } from './layout.ts'
import { createLineList, type LineList } from './line-list.ts'
import type { LineQuery } from './line-query.ts'
import type { LogStore } from './log-store.ts'
import { markContext } from './mark-context.ts'
import { createPiecePace, type PiecePace } from './piece-pace.ts'
import { selectLines } from './select-lines.ts'
import { createStoreOrder, type StoreOrder } from './store-order.ts'

/**
 * Which lines are shown, and as which rows: in the order of the store, all of them or those that a filter keeps.
 * A row keeps its number as long as `epoch` stays: rows that go to make room go at the front (`first` grows), and the first
 * that is left stands for them as a gap. Where lines of several sources came out of order, a gap stands where the last line
 * that is gone stood: above it the log is incomplete.
 */
export type ShownRows = {
  /** Grows with each filter that has taken effect, and whenever lines were put before others that were here. */
  epoch(): number
  /** How many filters have taken effect. */
  filters(): number
  /** Rows before this one are gone. */
  first(): number
  /** The row behind the last. */
  end(): number
  /** The filter that is in effect; null: all lines are shown. */
  query(): LineQuery | null
  lineAt(row: number): number
  /** The row of a line, or of the next line that is shown; `end` where there is none. */
  rowFrom(line: number): number
  /** All lines, in their order. */
  readonly order: StoreOrder
  /** Lines before this one have been looked at. */
  seenLines(): number
  /** Keeps only lines of this query; null: all. Takes effect once all lines have been looked at. */
  setQuery(query: LineQuery | null): void
  /** Looks at a piece of the lines that have not been looked at. False: there are none. */
  step(): boolean
  /** Puts what has come in its place. To be called before rows are told to others: what they knew may be void after it. */
  settle(): void
  /** The store has been emptied. The query stays. */
  reset(): void
}

type Selection = {
  readonly query: LineQuery
  readonly list: LineList
  readonly pace: PiecePace
  readonly context: ContextLines | null
  seen: number
  /** The line that was pushed last. */
  last: number
  /** A line was pushed that stands before one that was pushed earlier. */
  late: boolean
}

/** Stands in the header while rows change their places: no epoch of any reader. */
const inBetween = -1

/** Makes the rows of a store, which are all its lines until a query is set. */
export function createShownRows(store: LogStore): ShownRows {
  const { views, space } = store
  const order = createStoreOrder(store)
  let epoch = 0
  let filters = 0
  let shown: Selection | null = null
  /** null: nothing is being prepared. `selection` null: all lines. */
  let next: { readonly selection: Selection | null } | null = null

  const publish = (place: number, value: number) => Atomics.store(views().signed, places.header / 4 + place, value)
  const list = () => (shown === null ? order.list() : shown.list)

  function select(query: LineQuery): Selection {
    const selected = createLineList(store, true)
    // Stands for the lines that went before the filter was set.
    if (space.firstLine() > 0) selected.push(Uint32Array.of(space.firstLine() - 1))
    const context = query.contextLines === 0 ? null : createContextLines(store, query.contextLines)
    return {
      ...{ query, list: selected, pace: createPiecePace(query), context },
      ...{ seen: space.firstLine(), last: -1, late: false },
    }
  }
  function settle(renumbered: boolean) {
    publish(header.epoch, inBetween)
    const before = list()
    const ordered = order.settle()
    const changed = shown === null ? ordered : shown.list.settle(store.isLate() || shown.late, order.list())
    if (renumbered || changed || list() !== before) epoch++
    publish(header.rows, list()?.directory ?? 0)
    publish(header.context, Number(shown !== null && shown.context !== null))
    publish(header.epoch, epoch)
  }
  function swap(selection: Selection | null) {
    const old = shown
    shown = selection
    next = null
    filters++
    settle(true)
    old?.list.free()
  }
  function look(selection: Selection): boolean {
    if (selection.seen < space.firstLine()) selection.seen = space.firstLine()
    if (selection.seen >= store.lines()) return false
    const endMax = Math.min(store.lines(), selection.seen + selection.pace.linesMax())
    const piece = space.pieceFrom(selection.seen, endMax)
    const chosen = selectLines(store, selection.query, piece)
    const lines = selection.context?.around(chosen, piece) ?? chosen
    if (selection.context !== null) markContext(store, piece, chosen, lines)
    selection.late ||= (lines[0] ?? selection.last) < selection.last
    selection.last = Math.max(selection.last, lines.at(-1) ?? -1)
    selection.list.push(lines)
    selection.pace.went()
    selection.seen = piece.endLine
    // At the end, where the order lets them stay: nobody need be told.
    if (!store.isLate() && !selection.late) selection.list.settle(false, null)
    return true
  }

  return {
    epoch: () => epoch,
    filters: () => filters,
    first: () => list()?.first() ?? Math.max(0, space.firstLine() - 1),
    end: () => (shown === null ? order.end() : shown.list.end()),
    query: () => shown?.query ?? null,
    lineAt: (row) => list()?.at(row) ?? row,
    rowFrom: (line) => list()?.find(line) ?? Math.min(line, order.end()),
    order,
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
    settle: () => settle(false),
    reset() {
      const query = (next === null ? shown : next.selection)?.query ?? null
      shown = null
      next = null
      order.reset()
      swap(query === null ? null : select(query))
    },
  }
}
