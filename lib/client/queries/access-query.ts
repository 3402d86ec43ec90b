import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { apiUrl } from '../api/api-url.ts'
import { fetchJson } from '../api/fetch-json.ts'

/** Reads how people come in. */
export const modeSchema = v.picklist(['local', 'token', 'oidc', 'impersonation', 'unsafe-shared'])

const accessSchema = v.object({ mode: modeSchema, reveals: v.boolean() })

/** How people come in; asked before anybody is known. */
export function accessQuery() {
  return queryOptions({
    queryKey: ['access'],
    queryFn: ({ signal }) => fetchJson(apiUrl(['access'], {}), accessSchema, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
