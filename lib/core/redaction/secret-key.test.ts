import { expect, test } from 'vitest'
import { secretKeyAnchors, secretKeyOf } from './secret-key.ts'

test.for([
  ['password', 'password'],
  ['DB_PASSWORD', 'password'],
  ['spring.datasource.password', 'password'],
  ['userPwd', 'password'],
  ['smtp_pass', 'password'],
  ['smtpPass', 'password'],
  ['client_secret', 'secret'],
  ['aws_secret_access_key', 'secret'],
  ['privateKey', 'secret'],
  ['access_token', 'token'],
  ['X-Auth-Token', 'token'],
  ['x-api-key', 'api-key'],
  ['AccountKey', 'api-key'],
  ['Authorization', 'authorization'],
  ['sig', 'signature'],
  ['X-Amz-Signature', 'signature'],
] as const)('the value of %s is a secret: %s', ([key, rule]) => {
  expect(secretKeyOf(key)?.rule).toBe(rule)
  const behind = `${key}=`.toLowerCase()
  expect(secretKeyAnchors.some((anchor) => `?${behind}`.includes(anchor))).toBe(true)
})

test.for(
  'token_count max_tokens secretName token_type author bypass compass primary_key public_key nextPageToken signature passed key tokenFile'.split(
    ' ',
  ),
)('the value of %s is none', (key) => {
  expect(secretKeyOf(key)).toBe(null)
})
