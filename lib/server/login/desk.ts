import { Problem } from '@/lib/core/problems/problem.ts'
import { seals, sessions } from '../access/authenticate.ts'
import { launchGate } from '../access/launch.ts'
import { clientAddress } from '../access/peer-address.ts'
import { trustedProxies } from '../access/trusted-proxies.ts'
import { config } from '../config.ts'
import type { OpenCall } from '../http/create-respond.ts'
import { apiServerFor } from '../kubernetes/client.ts'
import { admitByLaunchToken } from './admit-by-launch-token.ts'
import { admitByToken } from './admit-by-token.ts'
import { answerLogin, type Desk } from './answer-login.ts'
import { createAttempts } from './attempts.ts'
import { cookieHeaders } from './cookie-headers.ts'
import { createProvider } from './oidc/create-provider.ts'
import { createLoginFlows } from './oidc/login-flow.ts'
import { createOidcDesk } from './oidc/oidc-desk.ts'

const { mode, oidc } = config.access
const now = Date.now

const desk: Desk = {
  attempts: createAttempts(now, config.loginAttemptsMax),
  admit: mode === 'local' ? admitByLaunchToken(launchGate) : admitByToken(sessions, apiServerFor, now),
  addressOf: (headers) => clientAddress(headers, trustedProxies),
}

const oidcDesk =
  oidc === null
    ? null
    : createOidcDesk({
        provider: createProvider(oidc, new URL(`${config.basePath}/api/login/callback`, oidc.publicUrl), now),
        flows: createLoginFlows(seals, now),
        sessions,
        settings: oidc,
        apiServerFor,
        now,
      })

/** Logs in with a pasted token. Errors: Problem `not-found` where people log in in another way */
export async function logIn(call: OpenCall): Promise<Response> {
  if (mode !== 'local' && mode !== 'token') throw new Problem('not-found', 'Nobody logs in with a token here')
  return answerLogin(desk, call)
}

/** Sends a person to the identity provider. */
export async function beginLogin(call: OpenCall): Promise<Response> {
  return atOidcDesk().begin(call)
}

/** Takes a person who comes back from the identity provider. */
export async function finishLogin(call: OpenCall): Promise<Response> {
  return atOidcDesk().finish(call)
}

/** Lets the login of a person go on. */
export async function renewLogin(call: OpenCall): Promise<Response> {
  return atOidcDesk().renew(call)
}

/** Takes the cookies of a login away. Shape: `{ continueAt }`, where the person ends it at the identity provider, too; or null */
export async function logOut(call: OpenCall): Promise<Response> {
  const session = await sessions.read(call.request.headers)
  call.audit({ event: 'logout', outcome: 'allowed' })
  const continueAt = (await oidcDesk?.leave(session))?.href ?? null
  return Response.json({ continueAt }, { headers: cookieHeaders(sessions.clear()) })
}

/** Errors: Problem `not-found` */
function atOidcDesk() {
  if (oidcDesk !== null) return oidcDesk
  throw new Problem('not-found', 'There is no identity provider to log in with here')
}
