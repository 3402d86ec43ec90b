import { type Fetch, openApi } from '../api/open-api.ts'

/** What carries a request with a body: `fetch`, or a stand-in. */
export type Post = (
  url: string,
  init: Parameters<Fetch>[1] & { readonly method: 'POST'; readonly body: string },
) => Promise<Response>

/** Sends a body to one of our own API routes. Errors: Problem, as the server says */
export function post(url: string, body: string, send: Post = fetch): Promise<Response> {
  return openApi(url, new AbortController().signal, (address, init) => send(address, { ...init, method: 'POST', body }))
}
