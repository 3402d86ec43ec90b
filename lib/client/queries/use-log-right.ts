import { useQuery } from '@tanstack/react-query'
import { useContextName } from '../use-context-name.ts'
import { logRightQuery } from './log-right-query.ts'

/** Whether the person may read logs in a namespace; null: not known, or not `wanted` yet. */
export function useLogRight(namespace: string, wanted = true): boolean | null {
  const { data } = useQuery({ ...logRightQuery(namespace, useContextName()), enabled: wanted })
  return data ?? null
}
