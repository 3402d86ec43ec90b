import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { parseArgs } from 'node:util'
import Provider, { type Configuration } from 'oidc-provider'

/**
 * A real identity provider for specs, in a process of its own: whoever types a name is that person, in the groups of `--groups`.
 *
 * Shape: main.ts --issuer URL --redirect-uri URL --after-logout URL --groups '{"ana":["shop"]}' --id-token-seconds N
 *        --certificate FILE --key FILE, where the issuer is https
 */
const { values } = parseArgs({
  options: {
    issuer: { type: 'string', default: '' },
    'redirect-uri': { type: 'string', default: '' },
    'after-logout': { type: 'string', default: '' },
    groups: { type: 'string', default: '{}' },
    'id-token-seconds': { type: 'string', default: '600' },
    certificate: { type: 'string', default: '' },
    key: { type: 'string', default: '' },
  },
})
const groups: unknown = JSON.parse(values.groups)
const groupsOf = (name: string): unknown =>
  typeof groups === 'object' && groups !== null ? Object.entries(groups).find(([of]) => of === name)?.[1] : undefined

const configuration: Configuration = {
  clients: [
    {
      client_id: 'podlogs',
      client_secret: 'secret-of-podlogs-at-the-provider',
      token_endpoint_auth_method: 'client_secret_post',
      redirect_uris: [values['redirect-uri']],
      post_logout_redirect_uris: [values['after-logout']],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['preferred_username', 'groups'] },
  // As most providers do: the ID token itself says who somebody is.
  conformIdTokenClaims: false,
  features: { revocation: { enabled: true } },
  pkce: { required: () => true },
  issueRefreshToken: async () => true,
  rotateRefreshToken: true,
  ttl: {
    IdToken: Number(values['id-token-seconds']),
    AccessToken: 600,
    RefreshToken: 3600,
    Session: 3600,
    Grant: 3600,
  },
  findAccount: (_, name) => ({
    accountId: name,
    claims: async () => ({
      sub: name,
      preferred_username: name,
      email: `${name}@shop.example`,
      email_verified: true,
      groups: groupsOf(name) ?? [],
    }),
  }),
}
const provider = new Provider(values.issuer, configuration)
const secure = values.issuer.startsWith('https:')
const server = secure
  ? createSecureServer({ cert: readFileSync(values.certificate), key: readFileSync(values.key) }, provider.callback())
  : createServer(provider.callback())
server.listen(Number(new URL(values.issuer).port), '127.0.0.1', () => {
  process.stdout.write('The identity provider is ready\n')
})
