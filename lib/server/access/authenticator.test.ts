import { UnsecuredJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { authenticateByToken, authenticateLocally } from './authenticator.ts'
import { createLaunchGate } from './launch-gate.ts'
import { createSeals } from './seals.ts'
import { createSessions } from './sessions.ts'

describe('on loopback', () => {
  test('the person is the user of the kubeconfig, and who has no token is nobody', async () => {
    const authenticate = authenticateLocally(createLaunchGate('a-token-of-some-length'))
    const known = new Headers({ authorization: 'Bearer a-token-of-some-length' })
    expect(await authenticate(known)).toMatchObject({ credential: { type: 'kubeconfig' } })
    await expect(authenticate(new Headers())).rejects.toMatchObject({ code: 'login-required' })
  })

  test('without a launch token nobody comes in, an empty one included', async () => {
    const authenticate = authenticateLocally(null)(new Headers({ authorization: 'Bearer ' }))
    await expect(authenticate).rejects.toMatchObject({ code: 'login-required' })
  })
})

describe('with a token', () => {
  const start = Date.UTC(2026, 0, 2)
  const tokenUntil = (ms: number) => new UnsecuredJWT({}).setExpirationTime(ms / 1000).encode()
  let clock = start
  const sessions = createSessions(
    createSeals([], () => clock),
    'token',
    () => clock,
  )
  const authenticate = authenticateByToken(sessions, () => clock)
  const login = async (token: string) => {
    const session = { credential: { type: 'bearer', token }, expiresAtMs: start + 60_000, renewal: null } as const
    return (await sessions.write(session)).map((line) => line.split(';')[0]).join('; ')
  }

  test('each person reads with their own', async () => {
    clock = start
    expect(await authenticate(new Headers({ cookie: await login('of-ana') }))).toMatchObject({
      proof: 'session',
      credential: { type: 'bearer', token: 'of-ana' },
    })
  })

  test('the header of a proxy goes before a login', async () => {
    const headers = new Headers({ cookie: await login('of-ana'), authorization: 'Bearer of-otto' })
    expect(await authenticate(headers)).toMatchObject({ proof: 'header', credential: { token: 'of-otto' } })
  })

  test('nobody reads with no token, and never with the account of the pod', async () => {
    await expect(authenticate(new Headers())).rejects.toMatchObject({ code: 'login-required' })
    await expect(authenticate(new Headers({ cookie: '__Host-podlogs-0=forged' }))).rejects.toMatchObject({
      code: 'login-required',
    })
  })

  test('a token ends when it says so, in a header as in a login', async () => {
    clock = start
    const header = new Headers({ authorization: `Bearer ${tokenUntil(start + 600_000)}` })
    const cookie = new Headers({ cookie: await login('of-ana') })
    expect(await authenticate(header)).toMatchObject({ expiresAtMs: start + 600_000 })
    clock = start + 600_000
    await expect(authenticate(header)).rejects.toMatchObject({ code: 'login-required' })
    await expect(authenticate(cookie)).rejects.toMatchObject({ code: 'login-required' })
  })
})
