import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { anyFreePort, nextFreePort, probePort } from './free-port.ts'

test('a port that somebody listens on is taken, and the next free one lies behind it', async () => {
  const port = await anyFreePort()
  expect(await probePort(port)).toBe('free')
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  expect(await probePort(port)).toBe('taken')
  expect(await nextFreePort(port)).toBeGreaterThan(port)
  await new Promise((resolve) => server.close(resolve))
  expect(await probePort(port)).toBe('free')
})
