/**
 * What a key says about its value.
 * password: anything may stand there, words included; token: something long that no person types; header: the value of
 * `Authorization`. `rule` stands in the mask.
 */
export type SecretKey = { readonly rule: string; readonly meaning: 'password' | 'token' | 'header' }

const password = { rule: 'password', meaning: 'password' } as const
const secret = { rule: 'secret', meaning: 'password' } as const
const token = { rule: 'token', meaning: 'token' } as const
const apiKey = { rule: 'api-key', meaning: 'token' } as const
const signature = { rule: 'signature', meaning: 'token' } as const
const authorization = { rule: 'authorization', meaning: 'header' } as const

/** Ends of keys without their signs, in small letters: `DB_PASSWORD` and `spring.datasource.password` end alike. */
const ends: readonly (readonly [end: string, key: SecretKey])[] = [
  ['password', password],
  ['passwd', password],
  ['passphrase', password],
  ['passcode', password],
  ['pwd', password],
  ['authorization', authorization],
  ['secretaccesskey', secret],
  ['secretkey', secret],
  ['privatekey', secret],
  ['secret', secret],
  ['authtoken', token],
  ['token', token],
  ['apikey', apiKey],
  ['accesskey', apiKey],
  ['accountkey', apiKey],
  ['sharedkey', apiKey],
  ['authkey', apiKey],
  ['signingkey', apiKey],
  ['encryptionkey', apiKey],
  ['masterkey', apiKey],
  ['subscriptionkey', apiKey],
]

/** Texts, one of which stands in every key that has one of these ends. */
export const secretKeyAnchors = [
  ...['passw', 'passp', 'passc', 'secret', 'token', 'authorization', 'proxy-authorization'],
  ...Array.from('=:"\'\\ \u001b%', (next) => `pwd${next}`),
  ...Array.from('=:"\'\\ \u001b', (next) => `pass${next}`),
  ...[
    'api',
    'access',
    'account',
    'shared',
    'auth',
    'signing',
    'encryption',
    'master',
    'subscription',
    'private',
  ].flatMap((first) => ['key', '_key', '-key'].map((second) => first + second)),
  ...['x-amz-signature', 'x-goog-signature', '&sig=', '?sig='],
]

/** Tokens that are no secrets: where to go on in a list, and the words of a language model's vocabulary. */
const harmlessTokens =
  /(?:^|[a-z])(?:next|page|continuation|continue|sync|cancellation|idempotency|pagination|resume|eos|bos|pad|unk|sep|cls|mask|stop|unexpected|invalid)token$/

/** Reads a key. Null where its value is no secret: `token_count`, `secretName`, `primary_key`. */
export function secretKeyOf(text: string): SecretKey | null {
  const key = text.toLowerCase().replace(/[-_.]/g, '')
  // Signatures are of many things; those of an address open it to whoever has it.
  if (key === 'sig' || key === 'xamzsignature' || key === 'xgoogsignature') return signature
  // The name of a Kubernetes Secret stands behind this key far more often than a secret does.
  if (key === 'secret') return { rule: 'secret', meaning: 'token' }
  if (key.endsWith('pass')) return isPassKey(text) ? password : null
  for (const [end, meaning] of ends) {
    if (!key.endsWith(end)) continue
    return harmlessTokens.test(key) ? null : meaning
  }
  return null
}

/** "pass", "db_pass", "smtpPass"; not "bypass" or "compass". */
function isPassKey(text: string): boolean {
  return /(?:^|[-_.])pass$/i.test(text) || /[a-z]Pass$/.test(text)
}
