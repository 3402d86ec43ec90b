import * as oidc from 'openid-client'
import { Problem } from '@/lib/core/problems/problem.ts'
import { codeChallengeOf } from './login-flow.ts'
import type { OidcSettings } from './oidc-settings.ts'
import type { Provider, Tokens } from './provider.ts'
import { toLoginProblem } from './to-login-problem.ts'

/** What a provider says of itself is asked for again after this. Units: milliseconds */
const discoveryAgeMsMax = 3_600_000
/** Longer than this no answer of a provider is waited for. Units: seconds */
const timeoutSeconds = 10

/**
 * Opens the way to the identity provider of the settings: authorization code with PKCE. It is asked at the first login, so that
 * Podlogs starts without it.
 *
 * Source: https://openid.net/specs/openid-connect-core-1_0.html, https://openid.net/specs/openid-connect-rpinitiated-1_0.html
 */
export function createProvider(settings: OidcSettings, redirectUri: URL, now: () => number): Provider {
  const { issuer, clientId, clientSecret, scopes } = settings
  let known: { readonly atMs: number; readonly configuration: Promise<oidc.Configuration> } | null = null

  const discover = () => {
    if (known !== null && now() - known.atMs < discoveryAgeMsMax) return known.configuration
    const authentication = clientSecret === null ? oidc.None() : oidc.ClientSecretPost(clientSecret)
    const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []
    const options = { execute, timeout: timeoutSeconds }
    const configuration = oidc.discovery(new URL(issuer), clientId, undefined, authentication, options)
    const mine = { atMs: now(), configuration }
    known = mine
    configuration.catch(() => {
      if (known === mine) known = null
    })
    return configuration
  }
  const ask = async <T>(question: (configuration: oidc.Configuration) => Promise<T>): Promise<T> => {
    try {
      return await question(await discover())
    } catch (error) {
      throw toLoginProblem(error)
    }
  }
  return {
    begin: (flow) =>
      ask(async (configuration) =>
        oidc.buildAuthorizationUrl(configuration, {
          redirect_uri: redirectUri.href,
          scope: scopes,
          state: flow.state,
          nonce: flow.nonce,
          code_challenge: await codeChallengeOf(flow),
          code_challenge_method: 'S256',
        }),
      ),
    finish: ({ state, nonce, codeVerifier }, query) =>
      ask(async (configuration) => {
        const cameBackTo = new URL(redirectUri)
        cameBackTo.search = query.toString()
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: codeVerifier }
        return tokensOf(await oidc.authorizationCodeGrant(configuration, cameBackTo, checks), null)
      }),
    renew: (refreshToken) =>
      ask(async (configuration) => tokensOf(await oidc.refreshTokenGrant(configuration, refreshToken), refreshToken)),
    revoke: (refreshToken) =>
      ask(async (configuration) => {
        if (configuration.serverMetadata().revocation_endpoint === undefined) return
        await oidc.tokenRevocation(configuration, refreshToken, { token_type_hint: 'refresh_token' })
      }),
    leave: (idToken) =>
      ask(async (configuration) => {
        if (configuration.serverMetadata().end_session_endpoint === undefined) return null
        const back = { post_logout_redirect_uri: new URL('../../login', redirectUri).href }
        return oidc.buildEndSessionUrl(configuration, idToken === null ? back : { ...back, id_token_hint: idToken })
      }),
  }
}

function tokensOf(
  answer: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
  refreshTokenBefore: string | null,
): Tokens {
  const claims = answer.claims()
  if (claims === undefined || answer.id_token === undefined) {
    throw new Problem('login-failed', 'The identity provider has sent no ID token', { hint: 'Log in again.' })
  }
  return {
    idToken: answer.id_token,
    claims,
    subject: claims.sub,
    expiresAtMs: claims.exp * 1000,
    refreshToken: answer.refresh_token ?? refreshTokenBefore,
  }
}
