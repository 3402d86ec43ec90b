/**
 * How high the rows of the log are.
 *
 * Units: CSS pixels
 */
export type RowHeights = {
  readonly rows: number
  /** Height of a row that is one line of text high; what a row is taken for until it has been measured. */
  readonly rowPx: number
  /** Space above the first row, for what is said there; it belongs to the first row. */
  readonly headPx: number
  /** True heights of wrapped rows, as far as they have been in sight. Null: nothing wraps, all rows are `rowPx` high. */
  readonly measured: ReadonlyMap<number, number> | null
  /** What the measured rows are higher than `rowPx`, all together. */
  readonly extraPx: number
}

/** The height of one row. */
export function heightOf(heights: RowHeights, row: number): number {
  const px = heights.measured?.get(row) ?? heights.rowPx
  return row === 0 ? px + heights.headPx : px
}

/** The height of the whole log, as far as it is known. */
export function contentPx({ rows, rowPx, headPx, extraPx }: RowHeights): number {
  return rows === 0 ? 0 : headPx + rows * rowPx + extraPx
}
