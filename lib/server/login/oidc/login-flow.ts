import { calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client'
import * as v from 'valibot'
import { loginFlowMs } from '@/lib/core/logs/limits.ts'
import { readCookie } from '../../access/read-credentials.ts'
import type { Seals } from '../../access/seals.ts'

const flowSchema = v.object({
  /** Comes back in the address: it shows that the login was begun in this browser. */
  state: v.string(),
  /** Comes back in the ID token: it shows that the token was made for this login. */
  nonce: v.string(),
  /** Shows that who brings the code is who began. */
  codeVerifier: v.string(),
  /** Where the person wanted to go. */
  next: v.string(),
})

/** A login that was begun and is not yet finished. */
export type LoginFlow = v.InferOutput<typeof flowSchema>

/** Keeps the login that a browser has begun, in the browser. */
export type LoginFlows = {
  begin(next: string): LoginFlow
  /** What `Set-Cookie` says. */
  write(flow: LoginFlow): Promise<string>
  /** null: none was begun in this browser, or too long ago. */
  read(headers: Headers): Promise<LoginFlow | null>
  /** Takes the cookie away: a login is finished once. */
  readonly cleared: string
}

const cookieName = '__Host-podlogs-login'
// Lax, since the person comes back by a link of another site, which a Strict cookie does not go along with.
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax'
const purpose = 'login'

/** Makes the keeping. Source: RFC 7636; https://openid.net/specs/openid-connect-core-1_0.html#NonceNotes */
export function createLoginFlows(seals: Seals, now: () => number): LoginFlows {
  return {
    begin: (next) => ({ state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier(), next }),
    async write(flow) {
      const endsAtMs = now() + loginFlowMs
      const sealed = await seals.seal(flow, purpose, endsAtMs)
      return `${cookieName}=${sealed}; ${attributes}; Expires=${new Date(endsAtMs).toUTCString()}`
    },
    async read(headers) {
      const flow = v.safeParse(flowSchema, await seals.open(readCookie(headers, cookieName) ?? '', purpose))
      return flow.success ? flow.output : null
    },
    cleared: `${cookieName}=; ${attributes}; Max-Age=0`,
  }
}

/** What of the verifier may be seen on the way. */
export function codeChallengeOf({ codeVerifier }: LoginFlow): Promise<string> {
  return calculatePKCECodeChallenge(codeVerifier)
}
