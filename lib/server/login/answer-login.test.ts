import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createLaunchGate } from '../access/launch-gate.ts'
import { createSeals } from '../access/seals.ts'
import { createSessions } from '../access/sessions.ts'
import { type FakeApiServer, startFakeApiServer } from '../kubernetes/fake-api-server.ts'
import { admitByLaunchToken } from './admit-by-launch-token.ts'
import { admitByToken } from './admit-by-token.ts'
import { type Admit, answerLogin } from './answer-login.ts'
import { createAttempts } from './attempts.ts'

const notes: unknown[] = []
beforeEach(() => {
  notes.length = 0
})
const callOf = (body: string) => ({
  request: new Request('http://localhost/api/login', { method: 'POST', body, headers: { host: 'localhost:1' } }),
  requestId: 'r1',
  query: new URLSearchParams(),
  audit: (entry: unknown) => void notes.push(entry),
  identify: () => {},
})
const logIn = (admit: Admit, token: string, attempts = createAttempts(() => 0, 10)) =>
  answerLogin({ attempts, admit, addressOf: () => '10.1.2.3' }, callOf(JSON.stringify({ token })))

describe('with the printed address', () => {
  const admit = admitByLaunchToken(createLaunchGate('a-token-of-some-length'))
  for (const pasted of ['a-token-of-some-length', ' http://127.0.0.1:1/launch?token=a-token-of-some-length ']) {
    test(`a browser is let in: ${pasted}`, async () => {
      expect((await logIn(admit, pasted)).headers.getSetCookie()).toEqual([expect.stringMatching(/^podlogs-1=/)])
      expect(notes).toEqual([{ event: 'login', outcome: 'allowed' }])
    })
  }

  test('another one is not, and after ten of them nobody is heard for a while', async () => {
    const attempts = createAttempts(() => 0, 10)
    for (let failure = 0; failure < 10; failure++) {
      await expect(logIn(admit, 'http://127.0.0.1:1/', attempts)).rejects.toMatchObject({ code: 'unauthorized' })
    }
    await expect(logIn(admit, 'a-token-of-some-length', attempts)).rejects.toMatchObject({ code: 'too-many-attempts' })
  })
})

describe('with a token of the cluster', () => {
  let fake: FakeApiServer
  const sessions = createSessions(createSeals([], Date.now), 'token', Date.now)
  beforeEach(async () => {
    fake = await startFakeApiServer((_, response) => {
      const status = { userInfo: { username: 'ana' } }
      response.writeHead(201).end(JSON.stringify({ status }))
    })
  })
  afterEach(() => fake.close())
  const admit: Admit = (token, call) => admitByToken(sessions, () => fake.api, Date.now)(token, call)

  test('the cluster is asked, and the browser gets what opens the next request', async () => {
    const cookies = (await logIn(admit, ' abc.def ')).headers.getSetCookie().map((line) => line.split(';')[0])
    const session = await sessions.read(new Headers({ cookie: cookies.join('; ') }))
    expect(session?.credential).toEqual({ type: 'bearer', token: 'abc.def' })
    expect(fake.requests[0]?.path).toContain('selfsubjectreviews')
  })

  for (const token of ['two words', 'line\nbreak', 'ümlaut', '"quoted"']) {
    test(`what cannot be a token never reaches the cluster: ${JSON.stringify(token)}`, async () => {
      await expect(logIn(admit, token)).rejects.toMatchObject({ code: 'unauthorized' })
      expect(fake.requests).toEqual([])
    })
  }

  test('a token that has ended is told so', async () => {
    const token = `e30.${Buffer.from('{"exp":1}').toString('base64url')}.x`
    await expect(logIn(admit, token)).rejects.toThrow('This token has ended')
  })

  test('a token that the cluster does not know lets nobody in', async () => {
    await fake.close()
    fake = await startFakeApiServer((_, response) => response.writeHead(401).end())
    await expect(logIn(admit, 'abc')).rejects.toMatchObject({ code: 'unauthorized' })
  })
})

for (const { name, body, code = 'invalid-query' } of [
  { name: 'no JSON', body: 'token=abc' },
  { name: 'no token', body: '{}' },
  { name: 'an empty token', body: '{"token":" "}' },
  { name: 'a token that is none', body: '{"token":1}' },
  { name: 'more than fits', body: JSON.stringify({ token: 'x'.repeat(70_000) }), code: 'request-too-large' },
]) {
  test(`a body is refused: ${name}`, async () => {
    const admit = () => Promise.resolve([])
    await expect(
      answerLogin({ attempts: createAttempts(() => 0, 10), admit, addressOf: () => '10.1.2.3' }, callOf(body)),
    ).rejects.toMatchObject({ code })
  })
}
