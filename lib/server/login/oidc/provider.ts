import type { LoginFlow } from './login-flow.ts'

/** Who somebody is, as the identity provider says. */
export type Tokens = {
  readonly idToken: string
  /** What stands in the ID token. */
  readonly claims: Readonly<Record<string, unknown>>
  /** Who it is, for ever. */
  readonly subject: string
  /** When the ID token ends. Units: milliseconds since 1970 */
  readonly expiresAtMs: number
  /** null: the login cannot be renewed. */
  readonly refreshToken: string | null
}

/**
 * An identity provider.
 *
 * Errors: Problem `identity-provider-failed` where it does not answer; `login-failed` where it refuses, or its answer is not valid
 */
export type Provider = {
  /** Where the person goes to log in. */
  begin(flow: LoginFlow): Promise<URL>
  /** What the person has come back with. `query`: of the address that they came back to. */
  finish(flow: LoginFlow, query: URLSearchParams): Promise<Tokens>
  renew(refreshToken: string): Promise<Tokens>
  /** Makes a refresh token worthless. */
  revoke(refreshToken: string): Promise<void>
  /** Where the person goes to log out there, too; null: the provider has no such place. `idToken`: of their login, where it was kept. */
  leave(idToken: string | null): Promise<URL | null>
}
