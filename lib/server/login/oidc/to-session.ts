import { Problem } from '@/lib/core/problems/problem.ts'
import { refuseReserved } from '../../access/refuse-reserved.ts'
import type { Session } from '../../access/sessions.ts'
import type { OidcSettings } from './oidc-settings.ts'
import type { Tokens } from './provider.ts'

/** What decides with what the API server is asked. */
export type CredentialSettings = Pick<OidcSettings, 'impersonate' | 'userClaim' | 'groupsClaim'>

/**
 * Makes the session of who has logged in: with their ID token, or, where the API server does not know the issuer, with the name and
 * the groups in it. `endsAtMs`: the login ends then, however often it is renewed.
 *
 * Errors: Problem `login-failed` where the token does not name the person, `identity-refused`
 */
export function toSession(tokens: Tokens, settings: CredentialSettings, endsAtMs: number): Session {
  const { idToken, subject, expiresAtMs, refreshToken } = tokens
  return {
    credential: settings.impersonate ? spokenFor(tokens, settings) : { type: 'bearer', token: idToken },
    expiresAtMs,
    renewal: refreshToken === null ? null : { refreshToken, subject, endsAtMs },
  }
}

function spokenFor({ claims }: Tokens, { userClaim, groupsClaim }: CredentialSettings): Session['credential'] {
  const user = claims[userClaim]
  if (typeof user !== 'string' || user.trim() === '') {
    throw new Problem(
      'login-failed',
      `The identity provider does not say who you are: the claim ${userClaim} is missing`,
      {
        hint: 'The admin of Podlogs: PODLOGS_OIDC_USER_CLAIM names the claim, and PODLOGS_OIDC_SCOPES asks for it.',
      },
    )
  }
  // As the API server has it: an address that anybody may write into their profile is no name.
  if (userClaim === 'email' && 'email_verified' in claims && claims['email_verified'] !== true) {
    throw new Problem('login-failed', 'The identity provider has not verified your mail address', {
      hint: 'Confirm it there, and log in again.',
    })
  }
  const groups = groupsOf(claims[groupsClaim])
  refuseReserved([user, ...groups])
  return { type: 'impersonate', user, groups: [...groups] }
}

/** No groups means none. A single one may come without a list. */
function groupsOf(claim: unknown): readonly string[] {
  const groups: readonly unknown[] = Array.isArray(claim) ? claim : [claim]
  return groups.filter((group): group is string => typeof group === 'string' && group !== '')
}
