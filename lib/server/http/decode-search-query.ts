import { flagValue, timeValue } from '@/lib/core/links/parameter-value.ts'
import { contextLinesMax, searchBytesMax, searchHitsDefault, searchHitsMax } from '@/lib/core/logs/limits.ts'
import { decodePattern } from '@/lib/core/patterns/pattern-value.ts'
import type { TextPattern } from '@/lib/core/patterns/text-pattern.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { SearchRequest } from '@/lib/core/wire/search-request.ts'
import { queryValues } from './query-values.ts'

/** Names of the parameters; `context` is read by the door. */
const names = ['context', 'source', 'q', 'sinceTime', 'untilTime', 'previous', 'contextLines', 'limit']

/**
 * Reads the query of a search. The parameters that a link to a log has, too, are written as there.
 *
 * Errors: Problem `invalid-query` naming the parameter and what it may be; what was looked for is not repeated
 */
export function decodeSearchQuery(query: URLSearchParams): SearchRequest {
  const { source, read } = queryValues(query, names)
  return {
    source,
    q: patternOf(query.get('q') ?? ''),
    sinceTime: read('sinceTime', timeValue, null),
    untilTime: read('untilTime', timeValue, null),
    previous: read('previous', flagValue, false),
    contextLines: numberOf(query, 'contextLines', { least: 0, most: contextLinesMax, otherwise: 0 }),
    limit: numberOf(query, 'limit', { least: 1, most: searchHitsMax, otherwise: searchHitsDefault }),
  }
}

function patternOf(value: string): TextPattern {
  const pattern = decodePattern(value)
  if (pattern.text === '') throw new Problem('invalid-query', 'q must be the text to look for')
  if (new TextEncoder().encode(pattern.text).length <= searchBytesMax) return pattern
  throw new Problem('invalid-query', `q must not be longer than ${searchBytesMax} bytes`)
}

type NumberRange = { readonly least: number; readonly most: number; readonly otherwise: number }

function numberOf(query: URLSearchParams, name: string, { least, most, otherwise }: NumberRange): number {
  const text = query.get(name)
  if (text === null) return otherwise
  const number = /^\d{1,9}$/.test(text) ? Number(text) : -1
  if (number >= least && number <= most) return number
  throw new Problem('invalid-query', `${name} must be a number from ${least} to ${most}, not ${JSON.stringify(text)}`)
}
