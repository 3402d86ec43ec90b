import { createHmac, randomBytes } from 'node:crypto'

/** With what the API server is asked. */
export type Credential =
  /** The user of the kubeconfig's context. */
  | { readonly type: 'kubeconfig' }
  /** The person's own token. */
  | { readonly type: 'bearer'; readonly token: string }
  /** The user of the kubeconfig's context, who speaks for this person. */
  | { readonly type: 'impersonate'; readonly user: string; readonly groups: readonly string[] }

/** How people come in; SECURITY.md says what each way protects from. */
export const accessModes = ['local', 'token', 'oidc', 'impersonation', 'unsafe-shared'] as const

/** One of the ways in. */
export type AccessMode = (typeof accessModes)[number]

/** Who asks, and so with whose rights the cluster is asked. */
export type Identity = {
  readonly mode: AccessMode
  readonly credential: Credential
  /**
   * What the request proved itself with: the cookie of a login, which can be given back; the launch token; a header, of a proxy or a
   * program; nothing, where everybody comes in.
   */
  readonly proof: 'session' | 'launch' | 'header' | 'none'
  /** Nothing may be read after this; null: no end is known. Units: milliseconds since 1970 */
  readonly expiresAtMs: number | null
  /** The only namespaces that may be read; null: the cluster decides alone. */
  readonly namespaces: readonly string[] | null
}

/** The identity of who reads alone on their own machine. */
export function localIdentity(proof: Identity['proof']): Identity {
  return { mode: 'local', credential: { type: 'kubeconfig' }, proof, expiresAtMs: null, namespaces: null }
}

/** Its own for each process: what it makes of a token helps nobody who finds it. */
const pepper = randomBytes(32)

/** Names an identity: what is shared between requests is shared by this. Holds no secret. */
export function identityKey({ credential, namespaces }: Identity): string {
  if (credential.type === 'kubeconfig') return namespaces === null ? credential.type : `shared ${namespaces.join(' ')}`
  return `${credential.type} ${createHmac('sha256', pepper).update(JSON.stringify(credential)).digest('base64url')}`
}
