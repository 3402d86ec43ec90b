import { Problem } from '@/lib/core/problems/problem.ts'
import type { LaunchGate } from '../access/launch-gate.ts'
import type { OpenCall } from './create-respond.ts'

/**
 * Answers the address that Podlogs printed: a cookie for the token, and on to the first page, so that the token leaves the
 * address bar.
 *
 * Errors: Problem `login-required` for a token of another start
 */
export function answerLaunch(gate: LaunchGate | null, { request, query, audit }: OpenCall): Response {
  if (gate === null || !gate.accepts(query.get('token') ?? '')) {
    throw new Problem('login-required', 'This is not the address that Podlogs printed', {
      hint: 'It has a new token after each start: open the one that it printed last.',
    })
  }
  audit({ event: 'login', outcome: 'allowed' })
  return new Response(null, {
    status: 303,
    // Relative, since a proxy may serve Podlogs below a path.
    headers: { Location: './', 'Set-Cookie': gate.cookieFor(request.headers) },
  })
}
