import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'
import { isProblem, Problem } from '@/lib/core/problems/problem.ts'

/** Codes with which a provider did not answer as one does. Source: openid-client and oauth4webapi, `code` of their errors */
const unanswered: ReadonlySet<unknown> = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'])

/** Turns what went wrong with an identity provider into a Problem. Its words stay out: they may hold a token. */
export function toLoginProblem(error: unknown): Problem {
  if (isProblem(error)) return error
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    return new Problem('login-failed', `The identity provider has refused${reasonOf(error.error)}`, {
      hint: 'Log in again. Where it goes on, its admin can see why.',
      cause: error,
    })
  }
  // A fetch that fails is a TypeError.
  const silent = error instanceof TypeError || (error instanceof ClientError && unanswered.has(error.code))
  return silent
    ? new Problem('identity-provider-failed', 'The identity provider cannot be reached, or does not answer as one', {
        hint: 'Try again later. The admin of Podlogs: PODLOGS_OIDC_ISSUER names it.',
        cause: error,
      })
    : new Problem('login-failed', 'The answer of the identity provider is not the one to this login', {
        hint: 'Log in again.',
        cause: error,
      })
}

/** The code of a refusal, such as access_denied. Source: RFC 6749, 4.1.2.1 and 5.2 */
function reasonOf(code: string): string {
  return /^[a-z_]{1,40}$/.test(code) ? `: ${code}` : ''
}
