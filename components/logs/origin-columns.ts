/** The columns that say whose a row is, where a log has several sources. */
export type OriginColumns = {
  readonly pod: boolean
  readonly container: boolean
  /** Of the column. Units: characters */
  readonly podWidth: number
  readonly containerWidth: number
}
