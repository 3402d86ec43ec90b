import { useQuery } from '@tanstack/react-query'
import { clustersQuery } from './clusters-query.ts'
import { toQueryAnswer } from './query-answer.ts'

/** The contexts to choose from, and whether this is the demo cluster. */
export function useClusters() {
  return toQueryAnswer(useQuery(clustersQuery()))
}
