import { pathAfterLogin } from '@/lib/core/links/path-after-login.ts'
import { sessionMsMax } from '@/lib/core/logs/limits.ts'
import { isProblem, Problem } from '@/lib/core/problems/problem.ts'
import type { Identity } from '../../access/identity.ts'
import type { Session, Sessions } from '../../access/sessions.ts'
import type { OpenCall } from '../../http/create-respond.ts'
import type { ApiServer } from '../../kubernetes/api-server.ts'
import { whoAmI } from '../../kubernetes/who-am-i.ts'
import { cookieHeaders } from '../cookie-headers.ts'
import type { LoginFlows } from './login-flow.ts'
import type { Provider } from './provider.ts'
import { createRenewals } from './renewals.ts'
import { type CredentialSettings, toSession } from './to-session.ts'

/** What logs people in with their organisation is made of. */
export type OidcParts = {
  readonly provider: Provider
  readonly flows: LoginFlows
  readonly sessions: Sessions
  readonly settings: CredentialSettings
  readonly apiServerFor: (identity: Identity, context: string | null) => ApiServer
  readonly now: () => number
}

/** Logs people in with their organisation. */
export type OidcDesk = {
  /** Sends the browser to the identity provider. Errors: Problem `identity-provider-failed` */
  begin(call: OpenCall): Promise<Response>
  /** Takes the browser that comes back; what went wrong is said at the login. */
  finish(call: OpenCall): Promise<Response>
  /** Lets a login go on. Errors: Problem `login-required`, `login-failed`, `identity-provider-failed` */
  renew(call: OpenCall): Promise<Response>
  /** Ends a login at the provider; gives the address where the person does the same. */
  leave(session: Session | null): Promise<URL | null>
}

/** Opens the desk. */
export function createOidcDesk({ provider, flows, sessions, settings, apiServerFor, now }: OidcParts): OidcDesk {
  const renewals = createRenewals(provider, settings)

  const admit = async (call: OpenCall) => {
    const flow = await flows.read(call.request.headers)
    if (flow === null) {
      throw new Problem('login-failed', 'No login was begun in this browser, or it took too long', {
        hint: 'Log in again.',
      })
    }
    const session = toSession(await provider.finish(flow, call.query), settings, now() + sessionMsMax)
    const identity = identityOf(session)
    const name = await nameFor(identity, apiServerFor(identity, null), call.request.signal)
    call.identify(identity, async () => name)
    return { next: flow.next, cookies: await sessions.write(session) }
  }
  return {
    async begin({ query }) {
      const flow = flows.begin(pathAfterLogin(query.get('next')))
      return goTo((await provider.begin(flow)).href, [await flows.write(flow)])
    },
    async finish(call) {
      try {
        const { next, cookies } = await admit(call)
        call.audit({ event: 'login', outcome: 'allowed' })
        return goTo(`${home}${next}`, [...cookies, flows.cleared])
      } catch (error) {
        if (!isProblem(error)) throw error
        call.audit({ event: 'refusal', outcome: error.code })
        return goTo(`${home}/login?failed=${error.code}`, [flows.cleared])
      }
    },
    async renew({ request }) {
      const session = await renewals.renew(await sessions.read(request.headers))
      return Response.json({}, { headers: cookieHeaders(await sessions.write(session)) })
    },
    async leave(session) {
      const refreshToken = session?.renewal?.refreshToken
      // Whoever wants to go goes, whatever the provider makes of it.
      if (refreshToken !== undefined) await provider.revoke(refreshToken).catch(() => undefined)
      const idToken = session?.credential.type === 'bearer' ? session.credential.token : null
      return provider.leave(idToken).catch(() => null)
    },
  }
}

/** From `/api/login/callback` up. Relative, since a proxy may serve Podlogs below a path. */
const home = '../..'

function goTo(address: string, cookies: readonly string[]): Response {
  const headers = cookieHeaders(cookies)
  headers.set('Location', address)
  return new Response(null, { status: 303, headers })
}

function identityOf({ credential, expiresAtMs }: Session): Identity {
  return { mode: 'oidc', credential, proof: 'session', expiresAtMs, namespaces: null }
}

/** The name of the person. Errors: Problem `unauthorized` where the cluster does not take the token of the provider */
async function nameFor({ credential }: Identity, api: ApiServer, signal: AbortSignal): Promise<string | null> {
  if (credential.type === 'impersonate') return credential.user
  return (await whoAmI(api, signal))?.user ?? null
}
