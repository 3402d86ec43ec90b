import { describe, expect, test } from 'vitest'
import type { Tokens } from './provider.ts'
import { toSession } from './to-session.ts'

const hour = 3_600_000
const tokensOf = (claims: Record<string, unknown>, refreshToken: string | null = 'refresh'): Tokens => ({
  idToken: 'id-token',
  claims,
  subject: 'subject-1',
  expiresAtMs: hour,
  refreshToken,
})
const passed = { impersonate: false, userClaim: 'email', groupsClaim: 'groups' }
const spoken = { ...passed, impersonate: true }

test('an API server that knows the issuer gets the ID token, whatever stands in it', () => {
  expect(toSession(tokensOf({}), passed, 8 * hour)).toEqual({
    credential: { type: 'bearer', token: 'id-token' },
    expiresAtMs: hour,
    renewal: { refreshToken: 'refresh', subject: 'subject-1', endsAtMs: 8 * hour },
  })
  expect(toSession(tokensOf({}, null), passed, 8 * hour).renewal).toBeNull()
})

describe('where it does not, the person is spoken for', () => {
  for (const { name, claims, groups } of [
    { name: 'with groups', claims: { email: 'ana@shop.example', groups: ['dev', 'ops'] }, groups: ['dev', 'ops'] },
    { name: 'with one group that is no list', claims: { email: 'ana@shop.example', groups: 'dev' }, groups: ['dev'] },
    { name: 'without groups, in none', claims: { email: 'ana@shop.example' }, groups: [] },
    {
      name: 'with things that are no groups',
      claims: { email: 'ana@shop.example', groups: [1, '', null, {}] },
      groups: [],
    },
    { name: 'with a verified address', claims: { email: 'ana@shop.example', email_verified: true }, groups: [] },
  ]) {
    test(name, () => {
      expect(toSession(tokensOf(claims), spoken, hour).credential).toEqual({
        type: 'impersonate',
        user: 'ana@shop.example',
        groups,
      })
    })
  }

  for (const { name, claims, code = 'login-failed' } of [
    { name: 'without a name', claims: { sub: '1' } },
    { name: 'with an empty name', claims: { email: ' ' } },
    { name: 'with a name that is no text', claims: { email: ['ana@shop.example'] } },
    {
      name: 'with an address that anybody could have written',
      claims: { email: 'a@b.example', email_verified: false },
    },
    { name: 'as a part of the cluster', claims: { email: 'system:admin' }, code: 'identity-refused' },
    {
      name: 'in a group of the cluster',
      claims: { email: 'ana@shop.example', groups: ['dev', 'system:masters'] },
      code: 'identity-refused',
    },
  ]) {
    test(`never ${name}`, () => {
      expect(() => toSession(tokensOf(claims), spoken, hour)).toThrow(expect.objectContaining({ code }))
    })
  }
})
