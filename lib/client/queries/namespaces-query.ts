import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { apiUrl } from '../api/api-url.ts'
import { fetchJson } from '../api/fetch-json.ts'
import { namespaceSchema } from '../api/pod-schemas.ts'

const answer = v.object({ namespaces: v.array(namespaceSchema) })

/** The namespaces of a context (null: the current one). Errors: Problem; `forbidden` where they may not be listed */
export function namespacesQuery(context: string | null) {
  return queryOptions({
    queryKey: ['namespaces', context],
    queryFn: async ({ signal }) => (await fetchJson(apiUrl(['namespaces'], { context }), answer, signal)).namespaces,
    refetchOnWindowFocus: true,
  })
}
