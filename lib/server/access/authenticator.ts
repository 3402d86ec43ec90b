import { Problem } from '@/lib/core/problems/problem.ts'
import type { Identity } from './identity.ts'
import type { LaunchGate } from './launch-gate.ts'

/** Tells who sends a request. Errors: Problem `login-required` */
export type Authenticator = (headers: Headers) => Promise<Identity>

/** Whoever has seen the printed address is the person whose kubeconfig is read. `gate` null: nobody can have seen it. */
export function authenticateLocally(gate: LaunchGate | null): Authenticator {
  return async (headers) => {
    if (gate?.knows(headers)) return { mode: 'local', credential: { type: 'kubeconfig' }, expiresAtMs: null }
    throw new Problem('login-required', 'Only who has started Podlogs may read here', {
      hint: 'Open the address that Podlogs printed at its start. With curl, send its token: -H "Authorization: Bearer …".',
    })
  }
}
