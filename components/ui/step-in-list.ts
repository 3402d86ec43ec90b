/** The part of a keyboard event that says which key it was. */
export type ListStroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/**
 * Where a key leads in a list of so many rows, by their numbers from 0: up and down, by pages, to the ends. Null: it leads nowhere.
 * `page`: rows in sight
 */
export function stepInList(
  { key }: Pick<ListStroke, 'key'>,
  active: number,
  count: number,
  page: number,
): number | null {
  const to = targetOf(key, active, count, page)
  return to === null || count === 0 ? null : Math.max(0, Math.min(count - 1, to))
}

function targetOf(key: string, active: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'PageDown':
      return active + page
    case 'PageUp':
      return active - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** Whether a key is pressed with another that makes it the browser's, or the system's. */
export function isChord({ ctrlKey, metaKey, altKey }: ListStroke): boolean {
  return ctrlKey || metaKey || altKey
}

/** How many rows are in sight, but for one, so that Page Down goes on where the eye stopped. Units: CSS pixels */
export function pageRows(scroller: HTMLElement | null, rowPx: number): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowPx) - 1)
}
