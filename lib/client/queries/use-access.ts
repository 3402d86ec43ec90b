import { useQuery } from '@tanstack/react-query'
import { accessQuery } from './access-query.ts'
import { toQueryAnswer } from './query-answer.ts'

/** How people come in. */
export function useAccess() {
  return toQueryAnswer(useQuery(accessQuery()))
}
