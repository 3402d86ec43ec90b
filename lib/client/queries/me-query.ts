import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { apiUrl } from '../api/api-url.ts'
import { fetchJson } from '../api/fetch-json.ts'
import { modeSchema } from './access-query.ts'
import { nextLookMs } from './next-look.ts'

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

/** Who the person is in a context (null: the current one). Errors: Problem; `login-required` where nobody is known */
export function meQuery(context: string | null) {
  return queryOptions({
    queryKey: ['me', context],
    queryFn: ({ signal }) => fetchJson(apiUrl(['me'], { context }), meSchema, signal),
    refetchInterval: ({ state }) => nextLookMs(state.data?.expiresAt ?? null, Date.now()),
    refetchOnWindowFocus: true,
  })
}
