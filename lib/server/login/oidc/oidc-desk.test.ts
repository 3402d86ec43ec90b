import { beforeEach, describe, expect, test } from 'vitest'
import { Problem } from '@/lib/core/problems/problem.ts'
import { createSeals } from '../../access/seals.ts'
import { createSessions } from '../../access/sessions.ts'
import { apiServerAt } from '../../kubernetes/fake-api-server.ts'
import { createLoginFlows } from './login-flow.ts'
import { createOidcDesk } from './oidc-desk.ts'
import type { Provider } from './provider.ts'

const now = () => Date.UTC(2026, 0, 2)
const seals = createSeals([], now)
const sessions = createSessions(seals, 'oidc', now)
const tokens = {
  idToken: 'id-token',
  claims: { email: 'ana@shop.example' },
  subject: 'ana',
  expiresAtMs: now() + 600_000,
  refreshToken: 'refresh-1',
}
const provider: Provider = {
  begin: async ({ state }) => new URL(`https://id.example/auth?state=${state}`),
  async finish({ state }, query) {
    if (query.get('state') !== state) throw new Problem('login-failed', 'another login')
    return tokens
  },
  renew: async () => tokens,
  revoke: async () => Promise.reject(new Problem('identity-provider-failed', 'away')),
  leave: async () => Promise.reject(new Problem('identity-provider-failed', 'away')),
}
const desk = createOidcDesk({
  provider,
  flows: createLoginFlows(seals, now),
  sessions,
  settings: { impersonate: true, userClaim: 'email', groupsClaim: 'groups' },
  apiServerFor: () => apiServerAt('http://127.0.0.1:1'),
  now,
})
const notes: unknown[] = []
beforeEach(() => {
  notes.length = 0
})
const callOf = (query: string, cookies: readonly string[] = []) => ({
  request: new Request('http://localhost/api/login/callback', {
    headers: { cookie: cookies.map((line) => line.split(';')[0]).join('; ') },
  }),
  requestId: 'r1',
  query: new URLSearchParams(query),
  audit: (entry: unknown) => void notes.push(entry),
  identify: ({ credential }: { readonly credential: unknown }) => void notes.push(credential),
})

test('a person goes to the provider, comes back, is noted by name, and goes on to where they wanted', async () => {
  const away = await desk.begin(callOf('next=/namespaces/shop'))
  const state = new URL(away.headers.get('location') ?? '').searchParams.get('state')
  const back = await desk.finish(callOf(`code=1&state=${state}`, away.headers.getSetCookie()))
  expect([back.status, back.headers.get('location')]).toEqual([303, '../../namespaces/shop'])
  expect(notes).toEqual([
    { type: 'impersonate', user: 'ana@shop.example', groups: [] },
    { event: 'login', outcome: 'allowed' },
  ])
  const session = await sessions.read(callOf('', back.headers.getSetCookie()).request.headers)
  expect(session?.credential).toEqual({ type: 'impersonate', user: 'ana@shop.example', groups: [] })
  expect(back.headers.getSetCookie().at(-1)).toMatch(/^__Host-podlogs-login=; .*Max-Age=0$/)
})

describe('the way back', () => {
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    test(`never leads elsewhere: ${next}`, async () => {
      const away = await desk.begin(callOf(new URLSearchParams({ next }).toString()))
      const state = new URL(away.headers.get('location') ?? '').searchParams.get('state')
      const back = await desk.finish(callOf(`code=1&state=${state}`, away.headers.getSetCookie()))
      expect(back.headers.get('location')).toBe('../../')
    })
  }

  test('of another login lets nobody in, and is noted', async () => {
    const away = await desk.begin(callOf(''))
    for (const cookies of [[], away.headers.getSetCookie()]) {
      notes.length = 0
      const back = await desk.finish(callOf('code=1&state=forged', cookies))
      expect(back.headers.get('location')).toBe('../../login?failed=login-failed')
      expect(back.headers.getSetCookie()).toHaveLength(1)
      expect(notes).toEqual([{ event: 'refusal', outcome: 'login-failed' }])
    }
  })
})

test('whoever wants to go goes, though the provider does not answer', async () => {
  expect(await desk.leave(null)).toBeNull()
  const renewal = { refreshToken: 'refresh-1', subject: 'ana', endsAtMs: now() + 1_000 }
  const credential = { type: 'bearer', token: 'id-token' } as const
  expect(await desk.leave({ credential, expiresAtMs: now(), renewal })).toBeNull()
})
