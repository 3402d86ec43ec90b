import { expect, test } from 'vitest'
import { describeAccess } from './describe-access.ts'

const me = { mode: 'token', proof: 'session', expiresAt: null, namespaces: null } as const

test('says how a person came in, and until when', () => {
  const expiresAt = new Date(2026, 0, 2, 14, 5).toISOString()
  expect(describeAccess({ ...me, expiresAt })).toBe(
    'You have logged in with a token of your own, and read with its rights. This ends at 14:05.',
  )
})

test('a shared account is named so, with what it may read', () => {
  expect(describeAccess({ ...me, mode: 'unsafe-shared', proof: 'none', namespaces: ['shop', 'cart'] })).toBe(
    'Everybody here reads with one shared account: the cluster cannot tell you apart. It may read shop, cart.',
  )
})
