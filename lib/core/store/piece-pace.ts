import { selectedLinesMax } from './layout.ts'
import type { LinePattern } from './line-pattern.ts'
import type { LineQuery } from './line-query.ts'

/** How many lines to choose from in one go, so that whoever waits has a turn soon. */
export type PiecePace = {
  linesMax(): number
  /** So many have been chosen from. */
  went(): void
}

/** An expression that is new to a table at every byte is a thousand times as slow as one that is not: begin with few. */
const linesAtFirst = 256
/** Steps of the automaton that were followed to fill the table; they take about 10 ns each. */
const stepsMax = 400_000

/** Makes the pace of a query. What needs no table is as fast as memory. */
export function createPiecePace(query: Pick<LineQuery, 'wanted' | 'excluded'>): PiecePace {
  const tables = [...query.wanted, ...query.excluded].flatMap(({ table }: LinePattern) => table ?? [])
  const stepsSoFar = () => tables.reduce((steps, table) => steps + table.followed(), 0)
  let lines = tables.length === 0 ? selectedLinesMax : linesAtFirst
  let before = stepsSoFar()
  return {
    linesMax: () => lines,
    went() {
      const now = stepsSoFar()
      if (now - before > stepsMax) lines = Math.max(1, Math.floor(lines / 4))
      else if (now - before < stepsMax / 8) lines = Math.min(selectedLinesMax, lines * 4)
      before = now
    },
  }
}
