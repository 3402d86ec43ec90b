import { describe, expect, test } from 'vitest'
import { createSeals } from './seals.ts'
import { createSessions, type Session, type Sessions } from './sessions.ts'

const hour = 3_600_000
const start = Date.UTC(2026, 0, 2)
const session: Session = {
  credential: { type: 'bearer', token: 'secret-token' },
  expiresAtMs: start + hour,
  renewal: null,
}
const key = (letter: string) => letter.repeat(32)

/** What a browser sends back. */
async function kept(sessions: Sessions, of = session): Promise<Headers> {
  const lines = await sessions.write(of)
  const pairs = lines.filter((line) => !line.includes('Max-Age=0')).map((line) => line.split(';')[0])
  return new Headers({ cookie: pairs.join('; ') })
}

test('a session comes back as it was, and its cookie holds no token', async () => {
  const sessions = createSessions(
    createSeals([key('a')], () => start),
    'token',
    () => start,
  )
  const headers = await kept(sessions)
  expect(await sessions.read(headers)).toEqual(session)
  expect(headers.get('cookie')).not.toContain('secret-token')
  const [first = ''] = await sessions.write(session)
  expect(first).toMatch(/^__Host-podlogs-0=[\w.-]+; Path=\/; Secure; HttpOnly; SameSite=Strict; Expires=Fri, 02 Jan/)
})

test('it ends with its token, and after eight hours whatever the token says', async () => {
  let clock = start
  const sessions = createSessions(
    createSeals([key('a')], () => clock),
    'token',
    () => clock,
  )
  const short = await kept(sessions)
  const long = await kept(sessions, { ...session, expiresAtMs: start + 100 * hour })
  clock = start + hour + 1_000
  expect(await sessions.read(short)).toBeNull()
  expect(await sessions.read(long)).not.toBeNull()
  clock = start + 8 * hour + 1_000
  expect(await sessions.read(long)).toBeNull()
})

test('a new key takes over while the old one still opens; a foreign one never does', async () => {
  const now = () => start
  const headers = await kept(createSessions(createSeals([key('a')], now), 'token', now))
  expect(await createSessions(createSeals([key('b'), key('a')], now), 'token', now).read(headers)).toEqual(session)
  expect(await createSessions(createSeals([key('b')], now), 'token', now).read(headers)).toBeNull()
  expect(await createSessions(createSeals([], now), 'token', now).read(headers)).toBeNull()
})

describe('large tokens', () => {
  const sessions = createSessions(
    createSeals([key('a')], () => start),
    'token',
    () => start,
  )
  const large = (chars: number): Session => ({ ...session, credential: { type: 'bearer', token: 'x'.repeat(chars) } })

  test('go into up to three cookies that a browser takes', async () => {
    const lines = await sessions.write(large(7_000))
    for (const line of lines) expect(line.split(';')[0]?.length).toBeLessThan(4_000)
    expect(await sessions.read(await kept(sessions, large(7_000)))).toEqual(large(7_000))
  })

  test('a smaller session leaves no piece of a larger one behind', async () => {
    expect((await sessions.write(session)).slice(1)).toEqual([
      expect.stringMatching(/^__Host-podlogs-1=;.*Max-Age=0$/),
      expect.stringMatching(/^__Host-podlogs-2=;.*Max-Age=0$/),
    ])
  })

  test('what does not fit is a problem, not a login that fails later', async () => {
    await expect(sessions.write(large(12_000))).rejects.toMatchObject({ code: 'session-too-large' })
  })
})

test('a cookie that was changed at any place opens nothing', async () => {
  const sessions = createSessions(
    createSeals([key('a')], () => start),
    'token',
    () => start,
  )
  const cookie = (await kept(sessions)).get('cookie') ?? ''
  const from = cookie.indexOf('=') + 1
  for (let at = from; at < cookie.length; at += 7) {
    const changed = cookie.slice(0, at) + (cookie[at] === 'A' ? 'B' : 'A') + cookie.slice(at + 1)
    expect(await sessions.read(new Headers({ cookie: changed })), `place ${at}`).toBeNull()
  }
})
