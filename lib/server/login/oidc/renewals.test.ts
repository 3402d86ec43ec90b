import { expect, test } from 'vitest'
import type { Session } from '../../access/sessions.ts'
import type { Tokens } from './provider.ts'
import { createRenewals } from './renewals.ts'

const settings = { impersonate: false, userClaim: 'email', groupsClaim: 'groups' }
const session: Session = {
  credential: { type: 'bearer', token: 'first' },
  expiresAtMs: 1_000,
  renewal: { refreshToken: 'refresh-1', subject: 'ana', endsAtMs: 9_000 },
}
const setUp = (subject = 'ana') => {
  const asked: string[] = []
  const renew = async (refreshToken: string): Promise<Tokens> => {
    asked.push(refreshToken)
    return { idToken: 'second', claims: {}, subject, expiresAtMs: 2_000, refreshToken: 'refresh-2' }
  }
  return { asked, renewals: createRenewals({ renew }, settings) }
}

test('a login goes on with a new token, and ends when it would have ended', async () => {
  const { renewals } = setUp()
  expect(await renewals.renew(session)).toEqual({
    credential: { type: 'bearer', token: 'second' },
    expiresAtMs: 2_000,
    renewal: { refreshToken: 'refresh-2', subject: 'ana', endsAtMs: 9_000 },
  })
})

test('what renews is used once, however many ask, and who asks again gets the same', async () => {
  const { asked, renewals } = setUp()
  const [one, two] = await Promise.all([renewals.renew(session), renewals.renew(session)])
  expect(await renewals.renew(session)).toBe(one)
  expect(two).toBe(one)
  expect(asked).toEqual(['refresh-1'])
})

test('the login of somebody else is none', async () => {
  await expect(setUp('otto').renewals.renew(session)).rejects.toMatchObject({ code: 'login-failed' })
})

test('what failed is tried anew', async () => {
  let attempts = 0
  const renew = async (): Promise<Tokens> => {
    attempts++
    throw new Error('away')
  }
  const renewals = createRenewals({ renew }, settings)
  for (const attempt of [1, 2]) {
    await expect(renewals.renew(session)).rejects.toThrow('away')
    expect(attempts).toBe(attempt)
  }
})

test('a login without the means is not renewed', async () => {
  const { asked, renewals } = setUp()
  for (const none of [null, { ...session, renewal: null }]) {
    await expect(renewals.renew(none)).rejects.toMatchObject({ code: 'login-required' })
  }
  expect(asked).toEqual([])
})
