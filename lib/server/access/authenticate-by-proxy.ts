import { Problem } from '@/lib/core/problems/problem.ts'
import type { Authenticator } from './authenticator.ts'
import type { ProxyProof } from './proxy-proof.ts'
import { refuseReserved } from './refuse-reserved.ts'

/** The headers in which the proxy says who somebody is. Shape: in lower case */
export type IdentityHeaders = { readonly user: string; readonly groups: string }

/**
 * Everybody is who the trusted proxy says, and Podlogs speaks for them to the cluster. Nothing else of the request says who
 * somebody is, and no groups means none.
 */
export function authenticateByProxy(proof: ProxyProof, named: IdentityHeaders): Authenticator {
  return async (headers) => {
    proof.check(headers, [named.user, named.groups])
    const user = headers.get(named.user)?.trim() ?? ''
    if (user === '') {
      throw new Problem('login-required', 'The proxy has not said who you are', {
        hint: `Log in there again. Its admin: it must send the header ${named.user}.`,
      })
    }
    const groups = (headers.get(named.groups) ?? '').split(',').flatMap((group) => group.trim() || [])
    refuseReserved([user, ...groups])
    return {
      mode: 'impersonation',
      credential: { type: 'impersonate', user, groups },
      proof: 'header',
      expiresAtMs: null,
      namespaces: null,
    }
  }
}
