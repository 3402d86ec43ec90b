import type { RowPlace } from '@/lib/client/logs/log-session.ts'
import type { RowSelection } from '@/lib/core/view/row-selection.ts'
import type { RowInSight } from './sight.ts'

/**
 * Where the keyboard is, where the selection began and is now, the match that was gone to, and the last row that there was
 * when the reader turned away from the end.
 */
export type PinName = 'cursor' | 'anchor' | 'focus' | 'found' | 'seen'

type Pin = { readonly row: number; readonly line: number | null }

/** Rows that the reader has an eye on: they stay with their lines when the rows are renumbered. */
export type PinnedRows = ReturnType<typeof createPinnedRows>

/** Makes them, none pinned. `lineAt` tells the line of a row; null where it has not come yet. */
export function createPinnedRows(lineAt: (row: number) => number | null) {
  const pins = new Map<PinName, Pin>()
  const rowOf = (name: PinName) => pins.get(name)?.row ?? null

  function set(name: PinName, row: number | null) {
    if (row === null) pins.delete(name)
    else pins.set(name, { row, line: lineAt(row) })
  }

  return {
    rowOf,
    set,
    selection(): RowSelection | null {
      const anchor = rowOf('anchor')
      const focus = rowOf('focus')
      return anchor === null || focus === null ? null : { anchor, focus }
    },
    select(selection: RowSelection | null) {
      set('anchor', selection?.anchor ?? null)
      set('focus', selection?.focus ?? null)
    },
    /** Rows have come: some may be pinned whose lines were not known. */
    learn(rows: readonly RowInSight[]) {
      for (const [name, { row, line }] of pins) {
        const seen = line === null ? rows[row - (rows[0]?.number ?? 0)] : undefined
        if (seen !== undefined) pins.set(name, { row, line: seen.row.line })
      }
    },
    lines: () => [...pins.values()].flatMap(({ line }) => (line === null ? [] : [line])),
    /**
     * The rows are numbered otherwise now. A selection shrinks to what is left of it; where the line of another pin is gone,
     * so is the pin.
     */
    renumber(placeOf: (line: number) => RowPlace | null) {
      const places = new Map([...pins].map(([name, { line }]) => [name, line === null ? null : placeOf(line)] as const))
      const ends = [places.get('anchor'), places.get('focus')]
      const isDown = (rowOf('anchor') ?? 0) <= (rowOf('focus') ?? 0)
      for (const [name, { line }] of pins) {
        const place = places.get(name) ?? null
        const isLower = name === (isDown ? 'focus' : 'anchor')
        const ofSelection = name === 'anchor' || name === 'focus'
        if (place === null || (!place.exact && !ofSelection)) pins.delete(name)
        else pins.set(name, { row: place.exact || !isLower ? place.row : place.row - 1, line })
      }
      const [first, last] = isDown ? (['anchor', 'focus'] as const) : (['focus', 'anchor'] as const)
      const isEmpty = ends.includes(null) || (rowOf(first) ?? 0) > (rowOf(last) ?? 0)
      if (isEmpty) for (const name of ['anchor', 'focus'] as const) pins.delete(name)
    },
    clear: () => pins.clear(),
  }
}
