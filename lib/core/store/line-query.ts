import { type Level, levelNumber } from '../logs/level.ts'
import { type Literal, toLiteral } from './literal.ts'

/** What a line must be to be chosen. */
export type LineQuery = {
  /** null: any text. */
  readonly literal: Literal | null
  /** Lines with one of these texts are not chosen. */
  readonly excluded: readonly Literal[]
  /** One bit a level number. A line without a level has number 0. */
  readonly levelMask: number
  /** Whether events are chosen too, whatever they say. */
  readonly events: boolean
  /** Sources whose lines and events are not. */
  readonly hiddenSources: readonly number[]
}

/** Every level, and none. */
export const anyLevel = 0xff

/** The query of a filter; null where it keeps everything. Lines without a level and events pass `levels`. */
export function filterQuery({
  text,
  levels,
  hiddenSources = [],
  exclude = [],
}: {
  readonly text: string
  readonly levels: readonly Level[]
  readonly hiddenSources?: readonly number[]
  readonly exclude?: readonly string[]
}): LineQuery | null {
  const literal = toLiteral(text, { matchCase: false })
  const excluded = exclude.flatMap((unwanted) => toLiteral(unwanted, { matchCase: false }) ?? [])
  if (literal === null && levels.length === 0 && hiddenSources.length === 0 && excluded.length === 0) return null
  const levelMask = levels.reduce((mask, level) => mask | (1 << levelNumber(level)), 1)
  return { literal, excluded, levelMask: levels.length === 0 ? anyLevel : levelMask, events: true, hiddenSources }
}

/** The query of a text looked for; null for the empty text. */
export function findQuery(text: string): LineQuery | null {
  const literal = toLiteral(text, { matchCase: false })
  return literal === null ? null : { literal, excluded: [], levelMask: anyLevel, events: false, hiddenSources: [] }
}
