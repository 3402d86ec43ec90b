import { flagValue, timeValue, type ValueCodec } from '@/lib/core/links/parameter-value.ts'
import { selectionsValue } from '@/lib/core/links/selection-value.ts'
import {
  searchBytesMax,
  searchContextLinesMax,
  searchHitsDefault,
  searchHitsMax,
  selectionsMax,
} from '@/lib/core/logs/limits.ts'
import { decodePattern } from '@/lib/core/patterns/pattern-value.ts'
import type { TextPattern } from '@/lib/core/patterns/text-pattern.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { SearchRequest } from '@/lib/core/wire/search-request.ts'

/** Names of the parameters; `context` is read by the door. */
const names = ['context', 'source', 'q', 'sinceTime', 'untilTime', 'previous', 'contextLines', 'limit']

/**
 * Reads the query of a search. The parameters that a link to a log has, too, are written as there.
 *
 * Errors: Problem `invalid-query` naming the parameter and what it may be; what was looked for is not repeated
 */
export function decodeSearchQuery(query: URLSearchParams): SearchRequest {
  for (const name of new Set(query.keys())) {
    if (!names.includes(name)) {
      throw new Problem('invalid-query', `There is no parameter ${JSON.stringify(name)}`, {
        hint: `Known are ${names.join(', ')}.`,
      })
    }
    if (name !== 'source' && query.getAll(name).length > 1) {
      throw new Problem('invalid-query', `${name} is given twice`)
    }
  }
  const source = query.getAll('source').flatMap((text) => decodedText('source', text, selectionsValue))
  if (source.length === 0) throw new Problem('invalid-query', `source must name ${selectionsValue.allowed}`)
  if (source.length > selectionsMax) {
    throw new Problem('invalid-query', `source must not be given more than ${selectionsMax} times`)
  }
  return {
    source,
    q: patternOf(query.get('q') ?? ''),
    sinceTime: read(query, 'sinceTime', timeValue, null),
    untilTime: read(query, 'untilTime', timeValue, null),
    previous: read(query, 'previous', flagValue, false),
    contextLines: numberOf(query, 'contextLines', { least: 0, most: searchContextLinesMax, otherwise: 0 }),
    limit: numberOf(query, 'limit', { least: 1, most: searchHitsMax, otherwise: searchHitsDefault }),
  }
}

function read<T>(query: URLSearchParams, name: string, codec: ValueCodec<T>, otherwise: T): T {
  const text = query.get(name)
  return text === null ? otherwise : decodedText(name, text, codec)
}

function decodedText<T>(name: string, text: string, { read: readText, allowed }: ValueCodec<T>): T {
  const value = readText(text)
  if (value !== undefined) return value
  throw new Problem('invalid-query', `${name} must be ${allowed}, not ${JSON.stringify(text)}`)
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
