import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { apiUrl } from '../api/api-url.ts'
import { fetchJson } from '../api/fetch-json.ts'
import { clusterSchema } from '../api/pod-schemas.ts'

const answer = v.object({ clusters: v.array(clusterSchema), demo: v.boolean() })

/** The contexts to choose from, and whether this is the demo cluster. They change only when Podlogs starts anew. */
export function clustersQuery() {
  return queryOptions({
    queryKey: ['clusters'],
    queryFn: ({ signal }) => fetchJson(apiUrl(['clusters'], {}), answer, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
