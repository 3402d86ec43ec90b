/** The id of a row's element, for `aria-activedescendant`. */
export function rowElementId(row: number): string {
  return `log-row-${row}`
}
