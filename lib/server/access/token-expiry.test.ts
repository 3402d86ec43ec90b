import { UnsecuredJWT } from 'jose'
import { expect, test } from 'vitest'
import { tokenExpiryMs } from './token-expiry.ts'

test('a token says when it ends', () => {
  expect(tokenExpiryMs(new UnsecuredJWT({}).setExpirationTime(1_700_000_000).encode())).toBe(1_700_000_000_000)
})

for (const { name, token } of [
  { name: 'a JWT without an end', token: new UnsecuredJWT({}).encode() },
  { name: 'a token of another kind', token: 'abcdef.0123456789abcdef' },
  { name: 'an end after the year 9999', token: new UnsecuredJWT({}).setExpirationTime(1e15).encode() },
  { name: 'nothing', token: '' },
  { name: 'an end that is no number', token: `e30.${Buffer.from('{"exp":"soon"}').toString('base64url')}.` },
]) {
  test(`or it does not: ${name}`, () => expect(tokenExpiryMs(token)).toBeNull())
}
