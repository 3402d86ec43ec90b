import { type Level, levelNumber } from '../logs/level.ts'
import { type LinePattern, toLinePattern } from './line-pattern.ts'

/** What a line must be to be chosen. */
export type LineQuery = {
  /** A line has all of these. */
  readonly wanted: readonly LinePattern[]
  /** Lines with one of these are not chosen. */
  readonly excluded: readonly LinePattern[]
  /** So many lines before and after each chosen one, of its source, are chosen too. */
  readonly contextLines: number
  /** One bit a level number. A line without a level has number 0. */
  readonly levelMask: number
  /** Whether events are chosen too, whatever they say. */
  readonly events: boolean
  /** Sources whose lines and events are not. */
  readonly hiddenSources: readonly number[]
}

/** Every level, and none. */
export const anyLevel = 0xff

/**
 * The query of a filter; null where it keeps everything. Lines without a level and events pass `levels`.
 *
 * Shape:  texts are written as in `pattern-value.ts`
 * Errors: Problem `invalid-query` for an expression that is none, or is too large
 */
export function filterQuery({
  text,
  levels,
  hiddenSources = [],
  exclude = [],
  keep = [],
  contextLines = 0,
}: {
  readonly text: string
  readonly levels: readonly Level[]
  readonly hiddenSources?: readonly number[]
  readonly exclude?: readonly string[]
  /** Texts that a line must have, too. */
  readonly keep?: readonly string[]
  readonly contextLines?: number
}): LineQuery | null {
  const wanted = [text, ...keep].flatMap((each) => toLinePattern(each) ?? [])
  const excluded = exclude.flatMap((each) => toLinePattern(each) ?? [])
  if (wanted.length === 0 && levels.length === 0 && hiddenSources.length === 0 && excluded.length === 0) return null
  const levelMask = levels.reduce((mask, level) => mask | (1 << levelNumber(level)), 1)
  return {
    ...{ wanted, excluded, contextLines, hiddenSources },
    levelMask: levels.length === 0 ? anyLevel : levelMask,
    events: true,
  }
}

/**
 * The query of a text looked for, written as in `pattern-value.ts`; null for one that is in every line.
 *
 * Errors: Problem `invalid-query` for an expression that is none, or is too large
 */
export function findQuery(text: string): LineQuery | null {
  const pattern = toLinePattern(text)
  if (pattern === null) return null
  const wanted = [pattern]
  return { wanted, excluded: [], contextLines: 0, levelMask: anyLevel, events: false, hiddenSources: [] }
}
