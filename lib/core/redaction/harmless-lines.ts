/** Longer than 200 lines because it is a list: what logs are full of, and what looks like a secret and is none. */

const hexDigits = '0123456789abcdef'
const mixed = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const words =
  'cart order user payment item stock retry queue cache worker session index shard lease node pod event'.split(' ')

/** Chance that is the same each time. */
type Dice = { readonly below: (bound: number) => number; readonly signs: (length: number, alphabet: string) => string }

function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const below = (bound: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 0x1_0000_0000) * bound)
  }
  const signs = (length: number, alphabet: string) =>
    Array.from({ length }, () => alphabet[below(alphabet.length)]).join('')
  return { below, signs }
}

/** Lines that have every reason to stay as they are, each for its own. */
export const harmlessLines: readonly string[] = [
  'token count=5',
  'password reset requested',
  '{"level":"info","password":null,"user":"app"}',
  '{"password":"","token":null,"secret":false}',
  'author=jane authority=ca authored_by=joe',
  'max_tokens=4096 prompt_tokens=117 completion_tokens=2048 tokens: 512',
  'token=5 position=12',
  'Unexpected token: } in JSON at position 4',
  'SyntaxError: Unexpected token < in JSON at position 0',
  'Error: Invalid token: expired',
  'invalid password: must have at least 8 characters',
  'validation failed: password: is too short, token: required',
  '{"errors":{"password":"is too short","token":"Token is not valid"}}',
  'Enter password: ',
  'password=',
  'password= user=app',
  '{"msg":"empty password=","user":"app"}',
  '{"message":"password:","user":"app"}',
  'password=*** user=app',
  'password=xxxxxx token=[REDACTED] secret=<hidden>',
  'postgres://app:***@db:5432/app',
  'postgres://app:xxxxx@db:5432/app',
  'DATABASE_URL=postgres://db:5432/app?sslmode=disable',
  'pulling registry.shop.example:5000/cart@sha256:4f1c2d',
  'http://user@host/path?x=a:b@c',
  'mailto:joe@shop.example https://shop.example:8443/a@b',
  `password=${'$'}{DB_PASSWORD} token=$TOKEN secret={{ .Values.secret }} apiKey=%s`,
  'Secret not found secret="kube-system/registry-credentials"',
  '"Failed to sync" secret="shop/storefront-tls" err="not found"',
  '{"secret":"ledger-signing","hint":"the secret has no key tls.key since 2.0.0"}',
  'secretName=storefront-tls secretKeyRef=ledger tokenType=Bearer token_type=bearer',
  'open /var/run/secrets/kubernetes.io/serviceaccount/token: permission denied',
  'open /var/run/secrets/signing/tls.key: no such file or directory',
  'tokenFile=/var/run/secrets/token token=/var/run/secrets/token',
  'PWD=/home/app OLDPWD=/ pwd=/srv',
  'tests: pass=12 fail=0 skip=1',
  'PASS: TestToken (0.01s)',
  'bypass=true compass=north passed=7 passthrough=on',
  'nextPageToken=CAESBwoFMTIzNDU continuation_token=abcdef0123456789',
  'primary_key=id partition_key=4f9a8b7c6d5e4f3a routing_key=orders.created.v1 cache_key=5f2b9c7a1e',
  'Authorization: required',
  'authorization: denied for user app',
  '{"msg":"payment authorised","authorisation":"9f2c1ab4d5e6"}',
  'authorization=none authorization_mode=RBAC authorizationMode=Node',
  'Bearer token is missing',
  'WWW-Authenticate: Bearer realm="shop",error="invalid_token"',
  'basic auth failed for user app',
  'cookie: not found',
  'cookie consent=given cookies=3',
  'Set-Cookie header is missing',
  'SELECT password, token FROM users WHERE id = $1',
  'ALTER TABLE users ADD COLUMN password varchar(255) NOT NULL',
  'if (token == null) throw new Error("no token")',
  'token := lexer.Next()',
  'password: string; token: string; secret?: string',
  'password: required, token: optional',
  'showPassword=false hasPassword: yes forgotPassword: true',
  '-----BEGIN CERTIFICATE-----',
  'MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJ and more words',
  '-----END CERTIFICATE-----',
  'looking for -----BEGIN PRIVATE KEY----- in tls.key',
  'no PRIVATE KEY block in tls.crt',
  'ssh-rsa fingerprint SHA256:nThbg6kXUpJWGl7E1IGOCspRomTxdCARLviKw6E5SY8',
  'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'eyJrIjoib3JkZXIiLCJvIjo0Mn0 is a page cursor',
  'version 1.2.3.4 build eyjafjallajokull',
  'skipping sk-ip-this and hf_model npm_config_registry=https://registry.shop.example npm_lifecycle_event=start',
  'ghp_short glpat-short xoxb-short AKIA AKIASHORT AIzaShort',
  'apiKey: undefined api_key_id=42 access_key_id_present=true',
  'privateKey: missing, publicKey: present',
  'signature=valid signature_algorithm=RS256 sig=ok',
  'loading token.js, secret.go:44, password.ts:12:7',
  'at com.shop.auth.TokenFilter.doFilter(TokenFilter.java:88)',
  'at Password.verify (/app/dist/password.js:88:11)',
  'Caused by: java.lang.IllegalStateException: token: null',
  'goroutine 1 [running]: main.(*Token).Parse(0xc000123456, {0xc0001a2b3c, 0x28})',
  "KeyError: 'password'",
  "missing argument: '--password' --token-file /etc/token",
  'usage: login [--password PASSWORD_FILE] [--token <token>]',
]

type Shape = (dice: Dice) => string

const uuid = ({ signs }: Dice) => [8, 4, 4, 4, 12].map((length) => signs(length, hexDigits)).join('-')
const hexOf = (length: number) => (dice: Dice) => dice.signs(length, hexDigits)
const base64Of = (length: number) => (dice: Dice) => dice.signs(length, `${mixed}+/`)
const wordOf = ({ below }: Dice) => words[below(words.length)] ?? ''
const timeOf = ({ below }: Dice) =>
  `2026-0${1 + below(9)}-1${below(9)}T0${below(9)}:${10 + below(49)}:${10 + below(49)}.${100 + below(899)}Z`

const shapes: readonly Shape[] = [
  (dice) =>
    JSON.stringify({
      level: 'info',
      time: timeOf(dice),
      msg: `${wordOf(dice)} handled`,
      trace_id: hexOf(32)(dice),
      span_id: hexOf(16)(dice),
      request_id: uuid(dice),
      user: `u-${dice.below(9999)}`,
      duration_ms: dice.below(900),
    }),
  (dice) =>
    `ts=${timeOf(dice)} level=info msg="${wordOf(dice)} ${wordOf(dice)}" trace_id=${hexOf(32)(dice)} request_id=${uuid(dice)} status=${200 + dice.below(300)}`,
  (dice) => `${timeOf(dice)} INFO ${wordOf(dice)}.${wordOf(dice)} [${uuid(dice)}] commit ${hexOf(40)(dice)} deployed`,
  (dice) =>
    `pulled image registry.shop.example:5000/shop/${wordOf(dice)}@sha256:${hexOf(64)(dice)} in ${dice.below(9000)}ms`,
  (dice) =>
    `[${timeOf(dice)}] "GET /${wordOf(dice)}/${dice.below(99999)}?page=${dice.below(9)}&id=${uuid(dice)} HTTP/1.1" 200 - "-" "Mozilla/5.0" "${uuid(dice)}"`,
  (dice) => `<img src="data:image/png;base64,${base64Of(200)(dice)}">`,
  (dice) => `blob ${base64Of(120)(dice)}== stored`,
  (dice) => `etag="${hexOf(32)(dice)}" checksum=${base64Of(43)(dice)}= crc32c=${base64Of(6)(dice)}==`,
  (dice) =>
    `    at com.shop.${wordOf(dice)}.${wordOf(dice)}Service$$Lambda/0x${hexOf(16)(dice)}.run(${wordOf(dice)}.java:${dice.below(900)})`,
  (dice) =>
    `I0102 03:04:05.678901       1 ${wordOf(dice)}.go:${dice.below(900)}] "Reconciled" ${wordOf(dice)}="shop/${wordOf(dice)}-${dice.signs(10, 'bcdfghjklmnpqrstvwxz2456789')}" uid="${uuid(dice)}"`,
  (dice) =>
    JSON.stringify({
      event: wordOf(dice),
      data: base64Of(80)(dice),
      hash: hexOf(64)(dice),
      id: dice.signs(26, '0123456789ABCDEFGHJKMNPQRSTVWXYZ'),
    }),
  (dice) => `traceparent: 00-${hexOf(32)(dice)}-${hexOf(16)(dice)}-01 tracestate: ${wordOf(dice)}=${hexOf(16)(dice)}`,
  (dice) => `X-Amz-Cf-Id: ${dice.signs(54, `${mixed}-_`)}== X-Request-Id: ${uuid(dice)}`,
  (dice) =>
    `object ${dice.signs(24, hexDigits)} key=${wordOf(dice)}/${hexOf(16)(dice)} bucket=${wordOf(dice)} size=${dice.below(99999)}`,
  (dice) =>
    `\u001b[32mINFO \u001b[0m \u001b[36m${wordOf(dice)}\u001b[0m user=u-${dice.below(9999)} session=${hexOf(32)(dice)}`,
  (dice) =>
    `cursor=${dice.signs(44, `${mixed}-_`)} offset=${dice.below(99999)} partition=${dice.below(64)} lag=${dice.below(99)}`,
]

/** A line of a kind that logs are full of, another one for each number: IDs, digests, base64, stack traces. */
export function harmlessLine(number: number): string {
  const shape = shapes[number % shapes.length]
  return shape === undefined ? '' : shape(diceOf(number + 1))
}
