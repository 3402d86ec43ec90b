import { createHash } from 'node:crypto'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { Session } from '../../access/sessions.ts'
import type { Provider } from './provider.ts'
import { type CredentialSettings, toSession } from './to-session.ts'

/** Renews logins. */
export type Renewals = {
  /** The session that goes on from one. Errors: Problem `login-required`, and those of the provider */
  renew(session: Session | null): Promise<Session>
}

/** What was renewed is given again for so long: the answer may have been lost, or another tab asks the same. Units: milliseconds */
const rememberedMs = 30_000

/**
 * Makes the renewals. A refresh token is used once, even where several ask at the same time: providers take its second use for a
 * theft, and end the login.
 */
export function createRenewals(provider: Pick<Provider, 'renew'>, settings: CredentialSettings): Renewals {
  const renewed = new Map<string, Promise<Session>>()

  const ask = async ({ refreshToken, subject, endsAtMs }: NonNullable<Session['renewal']>): Promise<Session> => {
    const tokens = await provider.renew(refreshToken)
    if (tokens.subject !== subject) throw new Problem('login-failed', 'The identity provider has renewed another login')
    return toSession(tokens, settings, endsAtMs)
  }
  return {
    renew(session) {
      if (session === null || session.renewal === null) {
        const ended = new Problem('login-required', 'This login cannot be renewed', { hint: 'Log in again.' })
        return Promise.reject(ended)
      }
      const key = createHash('sha256').update(session.renewal.refreshToken).digest('base64url')
      const known = renewed.get(key)
      if (known !== undefined) return known
      const asked = ask(session.renewal)
      renewed.set(key, asked)
      const forget = () => renewed.delete(key)
      asked.then(() => setTimeout(forget, rememberedMs).unref(), forget)
      return asked
    },
  }
}
