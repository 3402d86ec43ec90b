import * as v from 'valibot'
import { apiUrl } from '../api/api-url.ts'
import { type Post, post } from './post.ts'

const logoutSchema = v.object({ continueAt: v.nullable(v.pipe(v.string(), v.url())) })

/**
 * Logs in with a token; the browser keeps the cookie that comes back.
 *
 * Errors: Problem, as the server says why it is not taken
 */
export async function logIn(token: string, context: string | null, send: Post = fetch): Promise<void> {
  await post(apiUrl(['login'], { context }), JSON.stringify({ token }), send)
}

/**
 * Logs out: the browser forgets its cookie. Gives the address where the identity provider's own login is ended, where there is one.
 *
 * Errors: Problem
 */
export async function logOut(send: Post = fetch): Promise<string | null> {
  const answer = await post(apiUrl(['logout'], {}), '{}', send)
  return v.parse(logoutSchema, await answer.json()).continueAt
}
