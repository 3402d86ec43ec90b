import { useQuery } from '@tanstack/react-query'
import { useContextName } from '../use-context-name.ts'
import { meQuery } from './me-query.ts'
import { toQueryAnswer } from './query-answer.ts'

/** Who the person is. */
export function useMe() {
  return toQueryAnswer(useQuery(meQuery(useContextName())))
}
