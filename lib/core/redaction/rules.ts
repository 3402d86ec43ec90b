import { azureClientSecretRule } from './azure-client-secret-rule.ts'
import { bearerRule } from './bearer-rule.ts'
import { cookieRule } from './cookie-rule.ts'
import { jwtRule } from './jwt-rule.ts'
import { pairRule } from './pair-rule.ts'
import { privateKeyRule } from './private-key-rule.ts'
import type { AnchoredRule } from './secret.ts'
import { tokenFormats } from './token-formats.ts'
import { tokenRule } from './token-rule.ts'
import { urlPasswordRule } from './url-password-rule.ts'

/**
 * Rules for things that say themselves what they are, wherever they stand. Where the value of a pair is one of them as a
 * whole, the mask names this one.
 */
export const formatRules: readonly AnchoredRule[] = [
  privateKeyRule,
  jwtRule,
  azureClientSecretRule,
  ...tokenFormats.map(tokenRule),
]

/** Rules for things that are secret for where they stand. */
export const placeRules: readonly AnchoredRule[] = [urlPasswordRule, cookieRule, pairRule, bearerRule]

/** What each identifier in a mask means, for a person. */
export const secretRules: readonly { readonly rule: string; readonly finds: string }[] = [
  { rule: 'private-key', finds: 'private keys in PEM, in one line or over many' },
  { rule: 'jwt', finds: 'JSON Web Tokens, service account tokens of Kubernetes among them' },
  { rule: 'authorization', finds: 'credentials in `Authorization` headers, without their scheme' },
  { rule: 'bearer-token', finds: 'what stands behind `Bearer` elsewhere' },
  { rule: 'cookie', finds: 'values of `Cookie` and `Set-Cookie` headers' },
  { rule: 'url-password', finds: 'passwords in URLs: `postgres://user:…@host`' },
  { rule: 'password', finds: 'values of keys that end in `password`, `passwd`, `passphrase`, `pwd`, `_pass`' },
  { rule: 'secret', finds: 'values of keys that end in `secret`, `secret_key`, `private_key`' },
  { rule: 'token', finds: 'values of keys that end in `token`' },
  {
    rule: 'api-key',
    finds: 'values of keys that end in `api_key`, `access_key`, `account_key`, `signing_key` and the like',
  },
  {
    rule: 'signature',
    finds: 'signatures that open an address: `sig` of Azure, `X-Amz-Signature`, `X-Goog-Signature`',
  },
  { rule: 'azure-client-secret', finds: 'client secrets of Microsoft Entra' },
  ...[...new Set(tokenFormats.map(({ rule }) => rule))].map((rule) => ({
    rule,
    finds: tokenFormats
      .filter((format) => format.rule === rule)
      .map(({ of }) => of)
      .join('; '),
  })),
]
