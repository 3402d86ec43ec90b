import * as v from 'valibot'
import { isName } from '@/lib/core/pods/is-name.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { type OidcSettings, oidcVariables, toOidcSettings } from '../login/oidc/oidc-settings.ts'
import { needsSetting, settingList, settingText } from '../setting-values.ts'
import { parseAddressList } from './address-list.ts'
import type { IdentityHeaders } from './authenticate-by-proxy.ts'
import { type AccessMode, accessModes } from './identity.ts'

/** Who may come in, and how. */
export type AccessSettings = {
  readonly mode: AccessMode
  /** What the printed address holds where one person reads on their own machine; null: none was made. */
  readonly launchToken: string | null
  /** The first seals the cookies of logins, all of them open one; empty: one by lot. */
  readonly sessionKeys: readonly string[]
  /** A running read is checked again this often: a right may have been taken away. Units: milliseconds */
  readonly reauthorizeMs: number
  /** Networks whose `X-Forwarded-For` is believed, and, where a proxy says who people are, everything it says. */
  readonly trustedProxies: readonly string[]
  /** One of them comes with each request of such a proxy. */
  readonly proxySecrets: readonly string[]
  /** Or it shows a certificate for one of these names. */
  readonly proxyNames: readonly string[]
  readonly identityHeaders: IdentityHeaders
  /** With a shared account, the only namespaces that may be read; null: all that the account may read. */
  readonly namespaces: readonly string[] | null
  /** Where people log in with their organisation; null: they do not. */
  readonly oidc: OidcSettings | null
}

const secretCharsMin = 32
const everyNamespace = '*'
const secrets = v.pipe(
  settingList(','),
  v.everyItem((secret) => secret.length >= secretCharsMin, `must be ${secretCharsMin} characters by chance, or more`),
)
const headerName = (otherwise: string) =>
  v.pipe(
    settingText,
    v.transform((name) => name.toLowerCase() || otherwise),
    v.regex(/^[a-z0-9-]+$/, 'must be the name of a header'),
    v.check((name) => !/^(x-podlogs-.*|authorization|cookie|host)$/.test(name), 'must be a header of its own'),
  )

/** The variables, as fields of a schema. */
export const accessVariables = {
  PODLOGS_ACCESS: v.pipe(settingText, v.picklist(['', ...accessModes], `must be one of ${accessModes.join(', ')}`)),
  // Short ones can be guessed.
  PODLOGS_LAUNCH_TOKEN: v.pipe(
    settingText,
    v.regex(/^([\w-]{16,})?$/, 'must be 16 letters, digits, "-" and "_", or more'),
  ),
  PODLOGS_SESSION_KEY: secrets,
  PODLOGS_REAUTHORIZE_SECONDS: v.pipe(
    settingText,
    v.regex(/^([1-9]\d{0,2})?$/, 'must be from 1 to 900'),
    v.transform((digits) => Number(digits || 900)),
    v.maxValue(900, 'must be from 1 to 900'),
  ),
  PODLOGS_TRUSTED_PROXIES: v.pipe(
    settingList(','),
    v.check(
      (networks) => parseAddressList(networks) !== null,
      'must be addresses or networks like 10.0.0.0/8, parted by commas',
    ),
  ),
  PODLOGS_PROXY_SECRET: secrets,
  PODLOGS_PROXY_NAMES: v.pipe(
    settingList(','),
    v.everyItem(
      (name) => /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(name),
      'must be names of certificates, parted by commas',
    ),
  ),
  PODLOGS_PROXY_CA_FILE: settingText,
  PODLOGS_USER_HEADER: headerName('x-forwarded-user'),
  PODLOGS_GROUPS_HEADER: headerName('x-forwarded-groups'),
  PODLOGS_NAMESPACES: v.pipe(
    settingList(','),
    v.check(
      (names) => names.join() === everyNamespace || names.every((name) => isName('namespace', name)),
      'must be names of namespaces, parted by commas, or *',
    ),
  ),
  ...oidcVariables,
  KUBERNETES_SERVICE_HOST: settingText,
}

const variables = v.object(accessVariables)

/**
 * Makes the settings of what was read.
 *
 * Errors: Problem `invalid-query` where two of them do not go together
 */
export function toAccessSettings(read: v.InferOutput<typeof variables>): AccessSettings {
  const mode = read.PODLOGS_ACCESS || modeAlone(read.KUBERNETES_SERVICE_HOST)
  if (mode === 'unsafe-shared') needsSetting(mode, 'PODLOGS_NAMESPACES', read.PODLOGS_NAMESPACES)
  else if (read.PODLOGS_NAMESPACES.length > 0) {
    // It would look like a fence where the rights of each person are the only one.
    throw new Problem(
      'invalid-query',
      `The setting PODLOGS_NAMESPACES is for PODLOGS_ACCESS=unsafe-shared, not for ${mode}`,
    )
  }
  if (mode === 'impersonation' || mode === 'unsafe-shared') {
    needsSetting(mode, 'PODLOGS_TRUSTED_PROXIES', read.PODLOGS_TRUSTED_PROXIES)
    if (read.PODLOGS_PROXY_NAMES.length === 0) needsSetting(mode, 'PODLOGS_PROXY_SECRET', read.PODLOGS_PROXY_SECRET)
  }
  if (read.PODLOGS_PROXY_NAMES.length > 0 !== (read.PODLOGS_PROXY_CA_FILE !== '')) {
    throw new Problem(
      'invalid-query',
      'The settings PODLOGS_PROXY_CA_FILE and PODLOGS_PROXY_NAMES belong together: name both, or none',
    )
  }
  return {
    mode,
    oidc: mode === 'oidc' ? toOidcSettings(read) : null,
    launchToken: read.PODLOGS_LAUNCH_TOKEN || null,
    sessionKeys: read.PODLOGS_SESSION_KEY,
    reauthorizeMs: read.PODLOGS_REAUTHORIZE_SECONDS * 1000,
    trustedProxies: read.PODLOGS_TRUSTED_PROXIES,
    proxySecrets: read.PODLOGS_PROXY_SECRET,
    proxyNames: read.PODLOGS_PROXY_NAMES,
    identityHeaders: { user: read.PODLOGS_USER_HEADER, groups: read.PODLOGS_GROUPS_HEADER },
    namespaces:
      mode === 'unsafe-shared' && read.PODLOGS_NAMESPACES.join() !== everyNamespace ? read.PODLOGS_NAMESPACES : null,
  }
}

/** How people come in where nobody has said it: in a pod nobody is alone. */
export function modeAlone(serviceHost: string | undefined): 'local' | 'token' {
  return serviceHost ? 'token' : 'local'
}
