/** Rows picked out by the reader: where it began, and where it is now. Either may be above the other. */
export type RowSelection = { readonly anchor: number; readonly focus: number }

/** Rows in order, both included. */
export type RowRange = { readonly first: number; readonly last: number }

/** The rows of a selection, in order. */
export function rangeOf({ anchor, focus }: RowSelection): RowRange {
  return { first: Math.min(anchor, focus), last: Math.max(anchor, focus) }
}

/** Tells whether a row is picked out. */
export function isSelected(selection: RowSelection | null, row: number): boolean {
  if (selection === null) return false
  const { first, last } = rangeOf(selection)
  return first <= row && row <= last
}

/** The selection grown or shrunk to `focus`; begun at `from` where there was none. */
export function extendSelection(selection: RowSelection | null, from: number, focus: number): RowSelection {
  return { anchor: selection?.anchor ?? from, focus }
}

/** How many rows are picked out. */
export function selectedRows(selection: RowSelection | null): number {
  if (selection === null) return 0
  const { first, last } = rangeOf(selection)
  return last - first + 1
}
