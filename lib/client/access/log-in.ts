import { apiUrl } from '../api/api-url.ts'
import { type Fetch, openApi } from '../api/open-api.ts'

/** What carries a request with a body: `fetch`, or a stand-in. */
type Post = (
  url: string,
  init: Parameters<Fetch>[1] & { readonly method: 'POST'; readonly body: string },
) => Promise<Response>

/**
 * Logs in with a token; the browser keeps the cookie that comes back.
 *
 * Errors: Problem, as the server says why it is not taken
 */
export async function logIn(token: string, context: string | null, post: Post = fetch): Promise<void> {
  await send(apiUrl(['login'], { context }), JSON.stringify({ token }), post)
}

/** Logs out: the browser forgets its cookie. Errors: Problem */
export async function logOut(post: Post = fetch): Promise<void> {
  await send(apiUrl(['logout'], {}), '{}', post)
}

async function send(url: string, body: string, post: Post): Promise<void> {
  await openApi(url, new AbortController().signal, (address, init) => post(address, { ...init, method: 'POST', body }))
}
