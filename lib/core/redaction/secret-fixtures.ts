import { hex } from './byte-class.ts'
import { made, madeJwt, madeKey, madeUuid } from './made-secrets.ts'
import { tokenFormats } from './token-formats.ts'

/** A line with a secret between two parts that stay, and the rule that must find it. */
export type SecretFixture = {
  readonly name: string
  readonly rule: string
  readonly before: string
  readonly secret: string
  readonly after: string
}

type Row = readonly [name: string, rule: string, before: string, secret: string, after: string]

const raw = String.raw
const signs = `Tr0ub${'4dor'}&3,x)y`
const simple = `hunter2${'XyZ'}`
const opaque = made(40)
const hexDigits = made(64, '0123456789abcdef')
const jwt = madeJwt()
const key = madeKey()
const cookie = `sid=${made(24)}`
const colour = { on: '\u001b[36m', off: '\u001b[0m' }

const passwords: readonly Row[] = [
  ['logfmt', 'password', 'ts=2026-01-02T03:04:05Z level=info db_password=', simple, ' user=app'],
  ['logfmt in quotes', 'password', 'level=info password="', 'correct horse battery staple', '" user=app'],
  ['logfmt with escaped quotes', 'password', 'level=info password="', raw`a\"b c`, '" user=app'],
  ['logfmt with a number', 'password', 'password=', '12345678', ' attempt=1'],
  ['signs in it', 'password', 'password=', signs, ' user=app'],
  ['letters alone', 'password', 'password=', 'swordfish', ' user=app'],
  ['letters beyond ASCII', 'password', 'password=', 'pässwörd', ' user=app'],
  ['JSON', 'password', '{"level":"info","password":"', simple, '","user":"app"}'],
  ['JSON with spaces', 'password', '{"level": "info", "dbPassword" : "', simple, '"}'],
  ['JSON with escaped quotes', 'password', '{"password":"', raw`a\"b\\`, '","user":"app"}'],
  ['JSON in a JSON string', 'password', raw`{"msg":"body {\"password\":\"`, simple, raw`\"} received"}`],
  ['JSON twice in a string', 'password', raw`{"m":"{\"n\":\"{\\\"password\\\":\\\"`, simple, raw`\\\"}\"}"}`],
  ['JSON list', 'password', '{"passwords":null,"password":["', simple, '"]}'],
  ['text in a JSON string', 'password', '{"msg":"login with password=', simple, raw`\nnext line"}`],
  ['Python dictionary', 'password', "config {'user': 'app', 'password': '", simple, "'}"],
  ['Go struct', 'password', 'config {User:app Password:', simple, '}'],
  ['Go map', 'password', 'config map[password:', simple, ' user:app]'],
  ['Java toString', 'password', 'Config{user=app, password=', simple, ', port=5432}'],
  ['plain text', 'password', 'connecting with password: ', simple, ''],
  ['plain text, words after it', 'password', 'using password: ', simple, ' for user app'],
  ['YAML', 'password', '  password:   ', simple, ''],
  ['properties', 'password', 'spring.datasource.password = ', simple, ''],
  ['environment', 'password', 'export PGPASSWORD=', simple, ''],
  ['environment in quotes', 'password', "DB_PASSWORD='", 'a b c!', "'"],
  ['smtp_pass', 'password', 'smtp_pass=', simple, ' host=mail'],
  ['smtpPass', 'password', '{"smtpPass":"', simple, '"}'],
  ['pwd', 'password', 'Server=db;Uid=sa;Pwd=', simple, ';Encrypt=yes'],
  ['connection string', 'password', 'Server=db;User Id=sa;Password=', simple, ';Encrypt=yes'],
  ['query', 'password', '"GET /login?user=app&password=', simple, '&next=%2F HTTP/1.1" 200'],
  ['query as Go writes it in JSON', 'password', '{"url":"/login?password=', simple, raw`\u0026next=1"}`],
  ['form', 'password', 'body=user%3Dapp%26password%3D', simple, ' status=400'],
  ['flag', 'password', 'exec: mysqldump --user app --password ', simple, ' shop'],
  ['flag with "="', 'password', 'exec: mysqldump --password=', simple, ' shop'],
  ['XML', 'password', '<user>app</user><password>', simple, '</password>'],
  ['coloured key', 'password', `login ${colour.on}password${colour.off}=`, simple, ' user=app'],
  ['coloured key and sign', 'password', `login ${colour.on}password=${colour.off}`, simple, ' user=app'],
  ['coloured value', 'password', `login password=${colour.on}`, simple, `${colour.off} user=app`],
]

const keyed: readonly Row[] = [
  ['client secret', 'secret', '{"client_id":"web","client_secret":"', opaque, '"}'],
  ['secret of AWS', 'secret', 'aws_secret_access_key = ', made(40), ''],
  ['bare secret', 'secret', 'secret=', made(32, '0123456789abcdef'), ' retries=3'],
  ['bare secret, a UUID', 'secret', '{"secret":"', madeUuid(), '"}'],
  ['token', 'token', 'calling hook token=', opaque, ' attempt=1'],
  ['token, a UUID', 'token', '{"csrfToken":"', madeUuid(), '"}'],
  ['token in a query', 'token', '"GET /reset?access_token=', opaque, ' HTTP/1.1" 302'],
  ['token of npm', 'token', '//registry.npmjs.org/:_authToken=', madeUuid(), ''],
  ['token in a sentence', 'token', 'registered with token: ', opaque, ''],
  ['API key', 'api-key', '{"x-api-key":"', opaque, '"}'],
  ['API key in a header', 'api-key', 'X-API-Key: ', opaque, ''],
  ['access key', 'api-key', 'MINIO_ACCESS_KEY=', made(20), ' bucket=media'],
  [
    'key of Azure Storage',
    'api-key',
    'AccountName=shop;AccountKey=',
    `${made(86)}==`,
    ';EndpointSuffix=core.windows.net',
  ],
  [
    'signature of Azure',
    'signature',
    'PUT https://shop.blob.core.windows.net/a?sv=2024&sig=',
    `${made(43)}%3D`,
    '&se=2026 201',
  ],
  ['signature of S3', 'signature', 'GET /a?X-Amz-Date=2026&X-Amz-Signature=', hexDigits, ' 200'],
]

const headers: readonly Row[] = [
  ['Bearer', 'authorization', 'Authorization: Bearer ', opaque, ''],
  ['Basic', 'authorization', 'authorization: Basic ', btoa(`app:${simple}`), ' host: shop'],
  ['Basic in JSON', 'authorization', '{"headers":{"authorization":"Basic ', btoa(`app:${simple}`), '","host":"shop"}}'],
  ['in a list', 'authorization', '{"Authorization":["Bearer ', opaque, '"],"Accept":["*/*"]}'],
  ['in a map of Go', 'authorization', 'map[Accept:[*/*] Authorization:[Bearer ', opaque, '] Host:[shop]]'],
  ['of a proxy', 'authorization', 'Proxy-Authorization: Basic ', btoa(`app:${simple}`), ''],
  ['of a command', 'authorization', "curl -H 'Authorization: Token ", opaque, "' https://shop.example"],
  ['without a scheme', 'authorization', '{"authorization":"', opaque, '"}'],
  ['Digest', 'authorization', 'Authorization: Digest ', `username="app", nonce="a1", response="${made(32)}"`, ''],
  ['signed', 'authorization', 'Authorization: AWS4-HMAC-SHA256 ', `Credential=a/2026/s3, Signature=${hexDigits}`, ''],
  ['Bearer alone', 'bearer-token', 'sending Bearer ', opaque, ' to shop'],
  ['cookies', 'cookie', 'Cookie: ', `${cookie}; theme=dark`, ''],
  ['cookies in JSON', 'cookie', '{"cookie":"', `${cookie}; theme=dark`, '","host":"shop"}'],
  ['cookie that is set', 'cookie', 'Set-Cookie: sid=', made(24), '; Path=/; HttpOnly'],
]

const elsewhere: readonly Row[] = [
  ['URL', 'url-password', 'connecting to postgres://app:', simple, '@db:5432/app?sslmode=disable'],
  ['URL without a user', 'url-password', 'redis://:', simple, '@cache:6379/0'],
  ['URL with "@" in it', 'url-password', '{"url":"amqp://app:', 'p@ss', '@mq:5672/"}'],
  ['URL, not encoded', 'url-password', '{"url":"amqp://app:', 'ss#1/x?', '@mq:5672/"}'],
  ['URL of git', 'github-token', 'fetch https://ci:', `ghp${'_'}${made(36)}`, '@github.com/shop/cart.git'],
  ['JWT', 'jwt', 'token rejected: ', jwt, ' (expired)'],
  ['JWT behind a pair', 'jwt', 'id_token=', jwt, ' user=app'],
  ['JWT in a header', 'jwt', 'Authorization: Bearer ', jwt, ''],
  ['JWT behind an escape', 'jwt', '{"msg":"token:\\n', jwt, '\\n"}'],
  ['JWT, encrypted', 'jwt', 'ticket ', `${jwt.split('.')[0]}..${made(16)}.${made(90)}.${made(22)}`, ''],
  ['key in JSON', 'private-key', '{"private_key":"', key.join('\\n'), '\\n","client_email":"a"}'],
  ['key in one line', 'private-key', 'loaded ', key.join(' '), ' from environment'],
  ['key without an end', 'private-key', '{"key":"', key.slice(0, 9).join('\\n'), '"}'],
  ['client secret of Entra', 'azure-client-secret', 'login with ', `${made(3)}8${'Q~'}${made(34)}`, ' failed'],
]

/** One fixture for every prefix that says whose a token is. */
const tokens: readonly Row[] = tokenFormats.flatMap(({ rule, prefixes, body: set, bytesMin, bytesMax }) => {
  const isHex = set === hex
  const alphabet = isHex
    ? '0123456789abcdef'
    : rule === 'aws-access-key'
      ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
      : undefined
  const body = made(bytesMax ?? bytesMin + 4, alphabet)
  return prefixes.slice(0, 14).flatMap((prefix): Row[] => {
    const head = prefix.startsWith('.') ? made(14) : prefix.startsWith(':') ? made(10, '0123456789') : ''
    const secret = head + prefix + body
    return [
      [`${prefix}, alone`, rule, '', secret, ''],
      [`${prefix}, in a sentence`, rule, 'using ', secret, ', expires soon'],
      [`${prefix}, in JSON`, rule, '{"msg":"using ', secret, '","n":1}'],
    ]
  })
})

/** Every secret that must be found. */
export const secretFixtures: readonly SecretFixture[] = [
  ...passwords,
  ...keyed,
  ...headers,
  ...elsewhere,
  ...tokens,
].map(([name, rule, before, secret, after]) => ({ name, rule, before, secret, after }))
