import { Problem } from '@/lib/core/problems/problem.ts'
import { type AccessMode, type Identity, localIdentity } from './identity.ts'
import type { LaunchGate } from './launch-gate.ts'
import { readBearer } from './read-credentials.ts'
import type { Sessions } from './sessions.ts'
import { tokenExpiryMs } from './token-expiry.ts'

/** Tells who sends a request. Errors: Problem `login-required` */
export type Authenticator = (headers: Headers) => Promise<Identity>

/** Whoever has seen the printed address is the person whose kubeconfig is read. `gate` null: nobody can have seen it. */
export function authenticateLocally(gate: LaunchGate | null): Authenticator {
  return async (headers) => {
    if (gate?.knows(headers)) return localIdentity(readBearer(headers) === null ? 'launch' : 'header')
    throw new Problem('login-required', 'Only who has started Podlogs may read here', {
      hint: 'Open the address that Podlogs printed at its start. With curl, send its token: -H "Authorization: Bearer …".',
    })
  }
}

/**
 * Everybody reads with the token they bring: in the `Authorization` header, which a proxy may set, before that of the login.
 * Whether it is any good is for the API server to say.
 */
export function authenticateByToken(
  sessions: Sessions,
  now: () => number,
  mode: 'token' | 'oidc' = 'token',
): Authenticator {
  return async (headers) => {
    const bearer = readBearer(headers)
    const identity = bearer === null ? await fromSession(sessions, mode, headers) : fromHeader(mode, bearer)
    if (identity === null) {
      throw new Problem('login-required', 'You have not logged in, or your login has ended', {
        hint: 'Log in with your token. With curl, send it: -H "Authorization: Bearer …".',
      })
    }
    if (identity.expiresAtMs !== null && identity.expiresAtMs <= now()) {
      throw new Problem('login-required', 'Your login has ended', { hint: 'Log in again, with a new token.' })
    }
    return identity
  }
}

function fromHeader(mode: AccessMode, token: string): Identity {
  return {
    mode,
    credential: { type: 'bearer', token },
    proof: 'header',
    expiresAtMs: tokenExpiryMs(token),
    namespaces: null,
  }
}

async function fromSession(sessions: Sessions, mode: AccessMode, headers: Headers): Promise<Identity | null> {
  const session = await sessions.read(headers)
  if (session === null) return null
  const { credential, expiresAtMs } = session
  return { mode, credential, proof: 'session', expiresAtMs, namespaces: null }
}
