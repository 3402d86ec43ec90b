import type { Row } from '@/lib/core/view/row.ts'
import type { RowSelection } from '@/lib/core/view/row-selection.ts'

/** A row in sight. */
export type RowInSight = { readonly number: number; readonly row: Row }

/** What the log view draws. A new object whenever something of it changed; `rows` is the same array where they did not. */
export type Sight = {
  readonly rows: readonly RowInSight[]
  /** How many there are in all. */
  readonly rowCount: number
  /** How far below the upper edge of the view the first of them begins, above where negative. Units: CSS pixels */
  readonly topPx: number
  /**
   * Where the first of them lies on the canvas that they are painted on. While the log scrolls, rows that stay in sight
   * keep their place there and need not be painted again: the canvas as a whole is shifted. Units: CSS pixels
   */
  readonly canvasPx: number
  readonly trackPx: number
  /** Where the scrollbar belongs. */
  readonly scrollTop: number
  /** Whether a pixel of the scrollbar's way is one of the log. If not, it drifts a little while the reader scrolls. */
  readonly exact: boolean
  /** Grows each time the reader was taken somewhere otherwise than by scrolling. */
  readonly jumps: number
  readonly following: boolean
  readonly newRows: number
  /** The row that the keyboard is at. */
  readonly cursor: number | null
  /** The rows picked out. */
  readonly selection: RowSelection | null
  /** The row of the match that the reader is at. */
  readonly found: number | null
}

/** Nothing in sight. */
export const emptySight: Sight = {
  rowCount: 0,
  rows: [],
  topPx: 0,
  canvasPx: 0,
  trackPx: 0,
  scrollTop: 0,
  exact: true,
  jumps: 0,
  following: true,
  newRows: 0,
  cursor: null,
  selection: null,
  found: null,
}

/** Tells whether there is nothing to draw anew. */
export function sameSight(a: Sight, b: Sight): boolean {
  return (
    a.rows === b.rows &&
    a.rowCount === b.rowCount &&
    a.topPx === b.topPx &&
    a.canvasPx === b.canvasPx &&
    a.trackPx === b.trackPx &&
    a.scrollTop === b.scrollTop &&
    a.exact === b.exact &&
    a.jumps === b.jumps &&
    a.following === b.following &&
    a.newRows === b.newRows &&
    a.cursor === b.cursor &&
    a.selection?.anchor === b.selection?.anchor &&
    a.selection?.focus === b.selection?.focus &&
    a.found === b.found
  )
}

/** `next`, or `before` where both hold the same rows: what is drawn from the same array is not drawn again. */
export function keepSameRows(before: readonly RowInSight[], next: readonly RowInSight[]): readonly RowInSight[] {
  const same =
    before.length === next.length &&
    before.every(({ number, row }, at) => number === next[at]?.number && row === next[at].row)
  return same ? before : next
}
