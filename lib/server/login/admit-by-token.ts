import { sessionMsMax } from '@/lib/core/logs/limits.ts'
import { isProblem, Problem } from '@/lib/core/problems/problem.ts'
import type { Identity } from '../access/identity.ts'
import type { Sessions } from '../access/sessions.ts'
import { tokenExpiryMs } from '../access/token-expiry.ts'
import type { ApiServer } from '../kubernetes/api-server.ts'
import { whoAmI } from '../kubernetes/who-am-i.ts'
import type { Admit } from './answer-login.ts'

/** Admits whom the cluster knows by their token. */
export function admitByToken(
  sessions: Sessions,
  apiServerFor: (identity: Identity, context: string | null) => ApiServer,
  now: () => number,
): Admit {
  return async (token, { query, request, identify }) => {
    const expiresAtMs = tokenExpiryMs(token) ?? now() + sessionMsMax
    if (expiresAtMs <= now()) throw new Problem('unauthorized', 'This token has ended', { hint: 'Fetch a new one.' })
    if (!/^[\w.~+/-]+=*$/.test(token)) throw refused()
    const credential = { type: 'bearer', token } as const
    const identity: Identity = { mode: 'token', credential, proof: 'session', expiresAtMs, namespaces: null }
    try {
      const person = await whoAmI(apiServerFor(identity, query.get('context')), request.signal)
      identify(identity, async () => person?.user ?? null)
    } catch (error) {
      throw isProblem(error) && error.code === 'unauthorized' ? refused() : error
    }
    return sessions.write({ credential, expiresAtMs, renewal: null })
  }
}

function refused(): Problem {
  return new Problem('unauthorized', 'The cluster does not take this token', {
    hint: 'Paste a token of this cluster that has not ended, as "kubectl create token NAME" or your identity provider gives it.',
  })
}
