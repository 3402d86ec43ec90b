import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { rightsAsksMax, rightsKeptMs } from '@/lib/core/logs/limits.ts'
import { takeTurns } from '@/lib/core/turns/take-turns.ts'
import { apiUrl } from '../api/api-url.ts'
import { fetchJson } from '../api/fetch-json.ts'

const answer = v.object({ readLogs: v.nullable(v.boolean()) })

/** A list of namespaces asks for many of them at once. */
const inTurn = takeTurns(rightsAsksMax)

/** Whether the person may read logs in a namespace; null: nobody can say. It is only a sign, so that a failure is one more "null". */
export function logRightQuery(namespace: string, context: string | null) {
  return queryOptions({
    queryKey: ['log-right', context, namespace],
    queryFn: ({ signal }) =>
      inTurn(() => fetchJson(apiUrl(['namespaces', namespace, 'rights'], { context }), answer, signal)).then(
        ({ readLogs }) => readLogs,
      ),
    staleTime: rightsKeptMs,
    retry: false,
  })
}
