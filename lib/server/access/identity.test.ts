import { expect, test } from 'vitest'
import { type Credential, type Identity, identityKey } from './identity.ts'

const of = (credential: Credential, namespaces: readonly string[] | null = null): Identity => ({
  mode: 'token',
  credential,
  proof: 'session',
  expiresAtMs: null,
  namespaces,
})

test('equal tokens are one identity, and others are not', () => {
  const key = (token: string) => identityKey(of({ type: 'bearer', token }))
  expect(key('a')).toBe(key('a'))
  expect(key('a')).not.toBe(key('b'))
})

test('a key tells nothing of the token', () => {
  expect(identityKey(of({ type: 'bearer', token: 'secret' }))).not.toContain('secret')
})

test('a person with fewer groups is another identity', () => {
  const key = (...groups: string[]) => identityKey(of({ type: 'impersonate', user: 'ana', groups }))
  expect(key('dev')).not.toBe(key())
  expect(key('dev', 'ops')).not.toBe(key('dev,ops'))
})

test('an account that may read few namespaces shares nothing with one that may read all', () => {
  expect(identityKey(of({ type: 'kubeconfig' }, ['shop']))).not.toBe(identityKey(of({ type: 'kubeconfig' })))
})
