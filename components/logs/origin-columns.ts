import type { SourceColumn } from '@/lib/core/links/log-view.ts'

/** The columns that say whose a row is, where a log has several sources. */
export type OriginColumns = {
  readonly pod: boolean
  readonly container: boolean
  /** Of the column. Units: characters */
  readonly podWidth: number
  readonly containerWidth: number
  /** Makes a column so wide; null: as wide as its names. */
  readonly onResize: (column: SourceColumn, width: number | null) => void
}
