import { expect, test } from 'vitest'
import { createSeals } from '../../access/seals.ts'
import { createLoginFlows } from './login-flow.ts'

const start = Date.UTC(2026, 0, 2)
let clock = start
const flows = createLoginFlows(
  createSeals([], () => clock),
  () => clock,
)
const kept = (line: string) => new Headers({ cookie: line.split(';')[0] ?? '' })

test('a login that was begun comes back as it was, and its cookie holds none of its secrets', async () => {
  clock = start
  const flow = flows.begin('/namespaces/shop')
  const line = await flows.write(flow)
  expect(line).toMatch(/^__Host-podlogs-login=[\w.-]+; Path=\/; Secure; HttpOnly; SameSite=Lax; Expires=/)
  expect(line).not.toContain(flow.codeVerifier)
  expect(await flows.read(kept(line))).toMatchObject(flow)
})

test('no two logins have anything in common', () => {
  const [one, two] = [flows.begin('/'), flows.begin('/')]
  for (const part of ['state', 'nonce', 'codeVerifier'] as const) expect(one[part]).not.toBe(two[part])
})

test('it is over after ten minutes, and when it was finished', async () => {
  clock = start
  const headers = kept(await flows.write(flows.begin('/')))
  clock = start + 10 * 60_000 + 1_000
  expect(await flows.read(headers)).toBeNull()
  expect(await flows.read(new Headers())).toBeNull()
  expect(flows.cleared).toContain('Max-Age=0')
})
