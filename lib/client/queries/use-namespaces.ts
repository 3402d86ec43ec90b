import { useQuery } from '@tanstack/react-query'
import { useContextName } from '../use-context-name.ts'
import { namespacesQuery } from './namespaces-query.ts'
import { toQueryAnswer } from './query-answer.ts'

/** The namespaces of this cluster. */
export function useNamespaces() {
  return toQueryAnswer(useQuery(namespacesQuery(useContextName())))
}
