import * as v from 'valibot'
import { needsSetting, settingText } from '../../setting-values.ts'

/** Where people log in with their organisation. */
export type OidcSettings = {
  readonly issuer: string
  readonly clientId: string
  /** null: the client has none, and PKCE alone shows that the code is its own. */
  readonly clientSecret: string | null
  readonly scopes: string
  /** True: the API server does not know the issuer, and Podlogs speaks for the person. */
  readonly impersonate: boolean
  /** The claims that name the person and their groups, where Podlogs speaks for them. */
  readonly userClaim: string
  readonly groupsClaim: string
  /** Where people open Podlogs, the sub-path aside. */
  readonly publicUrl: string
}

const orElse = (otherwise: string) =>
  v.pipe(
    settingText,
    v.transform((given) => given || otherwise),
  )
const address = v.pipe(
  settingText,
  v.check((url) => url === '' || isSafe(url), 'must be an https:// address; http:// is for this machine alone'),
)

/** The variables, as fields of a schema. */
export const oidcVariables = {
  PODLOGS_PUBLIC_URL: address,
  PODLOGS_OIDC_ISSUER: address,
  PODLOGS_OIDC_CLIENT_ID: settingText,
  PODLOGS_OIDC_CLIENT_SECRET: settingText,
  PODLOGS_OIDC_SCOPES: v.pipe(
    orElse('openid profile email offline_access'),
    v.regex(/^(.* )?openid( .*)?$/, 'must hold openid; scopes are parted by blanks'),
  ),
  PODLOGS_OIDC_IMPERSONATE: v.pipe(settingText, v.picklist(['', 'true', 'false'], 'must be true or false')),
  PODLOGS_OIDC_USER_CLAIM: orElse('email'),
  PODLOGS_OIDC_GROUPS_CLAIM: orElse('groups'),
}

const variables = v.object(oidcVariables)

/**
 * Makes the settings of what was read.
 *
 * Errors: Problem `invalid-query` where one is missing
 */
export function toOidcSettings(read: v.InferOutput<typeof variables>): OidcSettings {
  for (const name of ['PODLOGS_PUBLIC_URL', 'PODLOGS_OIDC_ISSUER', 'PODLOGS_OIDC_CLIENT_ID'] as const) {
    needsSetting('oidc', name, read[name])
  }
  return {
    issuer: read.PODLOGS_OIDC_ISSUER,
    clientId: read.PODLOGS_OIDC_CLIENT_ID,
    clientSecret: read.PODLOGS_OIDC_CLIENT_SECRET || null,
    scopes: read.PODLOGS_OIDC_SCOPES,
    impersonate: read.PODLOGS_OIDC_IMPERSONATE === 'true',
    userClaim: read.PODLOGS_OIDC_USER_CLAIM,
    groupsClaim: read.PODLOGS_OIDC_GROUPS_CLAIM,
    publicUrl: new URL(read.PODLOGS_PUBLIC_URL).origin,
  }
}

/** Whoever sees what goes to or from such an address could log in as anybody. */
function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}
