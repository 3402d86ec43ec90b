import { Problem } from '@/lib/core/problems/problem.ts'

/** Reads a switch of a query; one that is not there is off. Errors: Problem `invalid-query` */
export function readFlag(query: URLSearchParams, name: string): boolean {
  const word = query.get(name) ?? 'false'
  if (word === 'true' || word === 'false') return word === 'true'
  throw new Problem('invalid-query', `${name} must be true or false, not ${JSON.stringify(word)}`)
}
