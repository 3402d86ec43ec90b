import type { ValueCodec } from '@/lib/core/links/parameter-value.ts'
import { selectionsValue } from '@/lib/core/links/selection-value.ts'
import { selectionsMax } from '@/lib/core/logs/limits.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'

/** The values of a query whose parameters are written as in a link. */
export type QueryValues = {
  readonly source: readonly StreamSelection[]
  /** Errors: Problem `invalid-query` naming the parameter and what it may be */
  read<T>(name: string, codec: ValueCodec<T>, otherwise: T): T
}

/**
 * Takes a query apart. `source` may stand several times, each other name once.
 *
 * Errors: Problem `invalid-query` for a name that is not among `names`, for one that is given twice, and without a source
 */
export function queryValues(query: URLSearchParams, names: readonly string[]): QueryValues {
  for (const name of new Set(query.keys())) {
    if (!names.includes(name)) {
      const hint = `Known are ${names.join(', ')}.`
      throw new Problem('invalid-query', `There is no parameter ${JSON.stringify(name)}`, { hint })
    }
    if (name !== 'source' && query.getAll(name).length > 1) {
      throw new Problem('invalid-query', `${name} is given twice`)
    }
  }
  const source = query.getAll('source').flatMap((text) => decoded('source', text, selectionsValue))
  if (source.length === 0) throw new Problem('invalid-query', `source must name ${selectionsValue.allowed}`)
  if (source.length > selectionsMax) {
    throw new Problem('invalid-query', `source must not be given more than ${selectionsMax} times`)
  }
  return {
    source,
    read(name, codec, otherwise) {
      const text = query.get(name)
      return text === null ? otherwise : decoded(name, text, codec)
    },
  }
}

function decoded<T>(name: string, text: string, { read, allowed }: ValueCodec<T>): T {
  const value = read(text)
  if (value !== undefined) return value
  throw new Problem('invalid-query', `${name} must be ${allowed}, not ${JSON.stringify(text)}`)
}
