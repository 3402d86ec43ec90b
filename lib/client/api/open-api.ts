import * as v from 'valibot'
import { Problem, problemFromJson } from '@/lib/core/problems/problem.ts'
import { problemSchema } from './problem-schema.ts'

/** What carries a request: `fetch`, or a stand-in. */
export type Fetch = (
  url: string,
  init: { readonly signal: AbortSignal; readonly headers: Record<string, string> },
) => Promise<Response>

/** A header of our own: no page of another site can send it. */
const headers = { 'X-Podlogs': '1' }

/**
 * Asks one of our own API routes and gives its answer once the headers are there.
 *
 * Errors: Problem, as the server says, or `server-unreachable` where no server answered; an AbortError after `signal`
 */
export async function openApi(url: string, signal: AbortSignal, fetch: Fetch = globalThis.fetch): Promise<Response> {
  const response = await fetch(url, { signal, headers }).catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new Problem('server-unreachable', 'The Podlogs server cannot be reached', {
      hint: 'See whether it still runs, and whether you are online.',
      cause: error,
    })
  })
  if (response.ok) return response
  throw await refusalOf(response)
}

async function refusalOf(response: Response): Promise<Problem> {
  const text = await response.text()
  const problem = v.safeParse(v.pipe(v.string(), v.parseJson(), problemSchema), text)
  if (problem.success) return problemFromJson(problem.output)
  // Something on the way answered instead of Podlogs: a proxy, a login page.
  return new Problem('server-unreachable', `The address of Podlogs answered with HTTP status ${response.status}`, {
    hint: 'A proxy on the way may have answered instead. Reload the page.',
  })
}
