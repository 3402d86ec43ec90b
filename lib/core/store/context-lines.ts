import { columns, flags, linesPerColumns } from './layout.ts'
import type { LogStore } from './log-store.ts'
import type { Piece } from './store-space.ts'

/** Adds the lines around those that were chosen, piece after piece of a store. */
export type ContextLines = {
  /** Gives the chosen lines of a piece with their context, ascending; what stands before the piece may be among it. */
  around(chosen: Uint32Array, piece: Piece): Uint32Array
}

/** What is remembered of a source: its last lines that were left out, and how many of the next ones are wanted. */
type Neighbours = { before: number[]; owed: number }

/**
 * Makes what adds up to `count` lines before and after each chosen one, of the same source: what other sources said
 * meanwhile is no context of it. Events are chosen for themselves. Each line is given once.
 */
export function createContextLines({ views, space }: LogStore, count: number): ContextLines {
  const bySource = new Map<number, Neighbours>()

  const of = (source: number): Neighbours => {
    const known = bySource.get(source)
    if (known !== undefined) return known
    const neighbours = { before: [], owed: 0 }
    bySource.set(source, neighbours)
    return neighbours
  }

  return {
    around(chosen, { columns: at, firstLine, endLine }) {
      const { halves, bytes } = views()
      const lines: number[] = []
      let next = 0
      for (let line = firstLine; line < endLine; line++) {
        const place = line % linesPerColumns
        const isChosen = chosen[next] === line
        if (isChosen) next++
        if (((bytes[at + columns.flags + place] ?? 0) & flags.event) !== 0) {
          if (isChosen) lines.push(line)
          continue
        }
        const neighbours = of(halves[(at + columns.sources) / 2 + place] ?? 0)
        if (isChosen) {
          const oldest = space.firstLine()
          lines.push(...neighbours.before.filter((before) => before >= oldest), line)
          neighbours.before = []
          neighbours.owed = count
        } else if (neighbours.owed > 0) {
          lines.push(line)
          neighbours.owed--
        } else if (neighbours.before.push(line) > count) {
          neighbours.before.shift()
        }
      }
      return Uint32Array.from(lines).sort()
    },
  }
}
