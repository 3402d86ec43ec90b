import type { RowPlace } from '@/lib/client/logs/log-session.ts'
import type { KeptLine } from './kept-line.ts'
import type { MeasuredRows } from './measured-rows.ts'
import type { PinnedRows } from './pinned-rows.ts'
import type { RowInSight } from './sight.ts'

/** Lines that something of the view is tied to. */
export type HeldLines = {
  readonly lines: readonly number[]
  /** The lines stand here now: what is tied to them follows. Gives where the line to stay at is. */
  readonly move: (places: readonly RowPlace[]) => RowPlace | null
}

/** Gathers the lines that shall be found again when the rows are renumbered: before they are. */
export function holdLines({
  kept,
  pins,
  measured,
  drawn,
  rowPx,
}: {
  readonly kept: KeptLine | null
  readonly pins: PinnedRows
  readonly measured: MeasuredRows
  /** Rows whose true heights are known. */
  readonly drawn: readonly RowInSight[]
  readonly rowPx: number
}): HeldLines {
  const lines = [...(kept === null ? [] : [kept.line]), ...pins.lines(), ...drawn.map(({ row }) => row.line)]
  return {
    lines,
    move(places) {
      const placeOf = new Map(lines.map((line, at) => [line, places[at] ?? null]))
      const find = (line: number) => placeOf.get(line) ?? null
      pins.renumber(find)
      const moved = drawn.flatMap(({ number, row }) => {
        const place = find(row.line)
        return place?.exact ? [[number, place.row] as const] : []
      })
      measured.renumber(moved, { rowPx })
      return kept && find(kept.line)
    },
  }
}
