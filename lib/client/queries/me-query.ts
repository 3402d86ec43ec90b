import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { apiUrl } from '../api/api-url.ts'
import { fetchJson } from '../api/fetch-json.ts'
import { modeSchema } from './access-query.ts'

const meSchema = v.object({
  mode: modeSchema,
  proof: v.picklist(['session', 'launch', 'header', 'none']),
  user: v.nullable(v.string()),
  groups: v.array(v.string()),
  expiresAt: v.nullable(v.string()),
  namespaces: v.nullable(v.array(v.string())),
})

/** Who the person is to the cluster, and how they came in. */
export type Me = v.InferOutput<typeof meSchema>

/** Looked at again this often: a login may have ended meanwhile. Units: milliseconds */
const refetchIntervalMs = 60_000

/** Who the person is in a context (null: the current one). Errors: Problem; `login-required` where nobody is known */
export function meQuery(context: string | null) {
  return queryOptions({
    queryKey: ['me', context],
    queryFn: ({ signal }) => fetchJson(apiUrl(['me'], { context }), meSchema, signal),
    refetchInterval: refetchIntervalMs,
    refetchOnWindowFocus: true,
  })
}
