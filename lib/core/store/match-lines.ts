import { entries, type TransitionTable } from '../patterns/transition-table.ts'
import { places } from './layout.ts'
import type { LogStore } from './log-store.ts'
import type { Piece } from './store-space.ts'

/** Where the kernel finds what it needs, within the scratch of slab 0. */
const tableAt = places.scratch
const classesAt = tableAt + (1 << 17)
const progressAt = classesAt + 256
/** Words of the progress. */
const progress = { kept: 1, row: 2, at: 3 } as const

/**
 * Gives those of the lines of a piece in which a table finds its expression; no events.
 *
 * Shape: line numbers, ascending; a view that the next selection overwrites. `lines` may be such a view
 */
export function matchLines(
  { kernels, views }: LogStore,
  { table, classes, lineEnd, start, used, advance }: TransitionTable,
  { columns, index, firstLine, text }: Piece,
  lines: Uint32Array,
): Uint32Array {
  const { bytes, words, halves } = views()
  const copy = (from: number) => halves.set(table.subarray(from, used()), tableAt / 2 + from)
  words.set(lines, places.selected / 4)
  bytes.set(classes, classesAt)
  words.fill(0, progressAt / 4, progressAt / 4 + 4)
  let startRow = start()
  copy(0)
  for (;;) {
    const wanted = kernels.matchLines(
      columns,
      index,
      firstLine,
      text,
      tableAt,
      classesAt,
      lineEnd,
      startRow,
      places.selected,
      lines.length,
      progressAt,
    )
    if (wanted === 0) break
    const row = words[progressAt / 4 + progress.row] ?? 0
    const before = used()
    const next = advance(row, wanted - 1)
    if (next === entries.found || used() >= before) {
      halves[tableAt / 2 + row + wanted - 1] = next
      copy(before)
      continue
    }
    // The table was full and has begun anew: the kernel goes on in it, behind the byte that it asked about.
    startRow = start()
    copy(0)
    words[progressAt / 4 + progress.row] = next
    words[progressAt / 4 + progress.at] = (words[progressAt / 4 + progress.at] ?? 0) + 1
  }
  const kept = words[progressAt / 4 + progress.kept] ?? 0
  return words.subarray(places.selected / 4, places.selected / 4 + kept)
}
