import { type Level, levelNumber } from '../logs/level.ts'
import { type Literal, toLiteral } from './literal.ts'

/** What a line must be to be chosen. */
export type LineQuery = {
  /** null: any text. */
  readonly literal: Literal | null
  /** One bit a level number. A line without a level has number 0. */
  readonly levelMask: number
  /** Whether events are chosen too, whatever they say. */
  readonly events: boolean
}

const anyLevel = 0xff

/** The query of a filter; null where it keeps everything. Lines without a level and events pass `levels`. */
export function filterQuery(filter: { readonly text: string; readonly levels: readonly Level[] }): LineQuery | null {
  const literal = toLiteral(filter.text, { matchCase: false })
  if (literal === null && filter.levels.length === 0) return null
  const levelMask = filter.levels.reduce((mask, level) => mask | (1 << levelNumber(level)), 1)
  return { literal, levelMask: filter.levels.length === 0 ? anyLevel : levelMask, events: true }
}

/** The query of a text looked for; null for the empty text. */
export function findQuery(text: string): LineQuery | null {
  const literal = toLiteral(text, { matchCase: false })
  return literal === null ? null : { literal, levelMask: anyLevel, events: false }
}
