import { afterEach, expect, test } from 'vitest'
import { startDraining } from './draining.ts'
import { respondToProbe } from './respond-to-probe.ts'

afterEach(() => {
  globalThis.podlogsDraining = false
})

test('a process that was asked to go is alive and not ready', async () => {
  const alive = respondToProbe(() => 'ok\n')
  const ready = respondToProbe(() => 'ok\n', { ready: true })
  expect([(await alive()).status, (await ready()).status]).toEqual([200, 200])
  startDraining()
  expect([(await alive()).status, (await ready()).status]).toEqual([200, 503])
})

test('what is told at another port is not told here', async () => {
  expect((await respondToProbe(() => 'secret', { elsewhere: true })()).status).toBe(404)
})

test('nobody on the way keeps an answer', async () => {
  const answer = await respondToProbe(() => 'ok\n', { contentType: 'text/x' })()
  expect([answer.headers.get('Cache-Control'), answer.headers.get('Content-Type')]).toEqual(['no-store', 'text/x'])
})
