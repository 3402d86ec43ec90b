import * as v from 'valibot'
import { Problem } from '@/lib/core/problems/problem.ts'
import { type Fetch, openApi } from './open-api.ts'

/**
 * Asks one of our own API routes for JSON and decodes it.
 *
 * Errors: Problem; `internal` where the answer has another shape than this page knows
 */
export async function fetchJson<Output>(
  url: string,
  schema: v.GenericSchema<unknown, Output>,
  signal: AbortSignal,
  fetch?: Fetch,
): Promise<Output> {
  const response = await openApi(url, signal, fetch)
  const answer = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), await response.text())
  if (answer.success) return answer.output
  throw new Problem('internal', 'The server answered in a form that this page does not know', {
    hint: 'Reload the page: the server may have been updated.',
  })
}
