import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { apiUrl } from '../api/api-url.ts'
import { fetchJson } from '../api/fetch-json.ts'

const answer = v.object({ items: v.array(v.object({ name: v.string(), zone: v.nullable(v.string()) })) })
/** Nodes keep their zones. Units: milliseconds */
const freshMs = 10 * 60 * 1000

/** The nodes of a context (null: the current one); none where they may not be listed. Errors: Problem */
export function nodesQuery(context: string | null) {
  return queryOptions({
    queryKey: ['nodes', context],
    queryFn: async ({ signal }) => (await fetchJson(apiUrl(['nodes'], { context }), answer, signal)).items,
    staleTime: freshMs,
  })
}
