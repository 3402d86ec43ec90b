import { expect, test } from 'vitest'
import { localIdentity } from '../access/identity.ts'
import { createAuditTrails } from './audit-trail.ts'

const setUp = () => {
  const lines: string[] = []
  const begin = createAuditTrails(
    (line) => lines.push(line),
    () => '10.1.2.3',
    () => new Date(Date.UTC(2026, 0, 2)),
  )
  const url = 'http://localhost/api/namespaces/shop/pods/cart-0/log?context=prod&q=secret-text&token=secret-token'
  return { lines, trail: begin(new Request(url, { headers: { authorization: 'Bearer secret-header' } }), 'request-1') }
}

test('a note says who did what, how, from where and with what outcome, on one line', async () => {
  const { lines, trail } = setUp()
  trail.identify(localIdentity('launch'), async () => 'ana')
  trail.note({ event: 'open', outcome: 'allowed', namespaces: ['shop'], pod: 'cart-0', follow: true })
  await expect.poll(() => lines).toHaveLength(1)
  expect(lines[0]?.endsWith('}\n')).toBe(true)
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    time: '2026-01-02T00:00:00.000Z',
    type: 'audit',
    event: 'open',
    outcome: 'allowed',
    user: 'ana',
    mode: 'local',
    proof: 'launch',
    from: '10.1.2.3',
    requestId: 'request-1',
    path: '/api/namespaces/shop/pods/cart-0/log',
    context: 'prod',
    namespaces: ['shop'],
    pod: 'cart-0',
    follow: true,
  })
})

test('no secret and nothing that was looked for is noted', async () => {
  const { lines, trail } = setUp()
  trail.note({ event: 'refusal', outcome: 'login-required' })
  await expect.poll(() => lines).toHaveLength(1)
  expect(lines.join('')).not.toContain('secret')
})

test('what a stranger is refused, and a person whose name the cluster does not say, is noted too', async () => {
  const { lines, trail } = setUp()
  trail.note({ event: 'refusal', outcome: 'login-required' })
  trail.identify(localIdentity('launch'), () => Promise.reject(new Error('away')))
  trail.note({ event: 'open', outcome: 'allowed' })
  await expect.poll(() => lines).toHaveLength(2)
  expect(lines.map((line) => JSON.parse(line).user)).toEqual([null, null])
})
