import { createServer, request } from 'node:http'
import { expect, test } from 'vitest'
import { refuseUpgrades } from './refuse-upgrades.ts'

test('who asks for a WebSocket is answered as anybody else, and no connection stays open', async () => {
  refuseUpgrades()
  const server = createServer((_, response) => response.writeHead(401).end())
  // As Next does.
  server.on('upgrade', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const headers = { Connection: 'Upgrade', Upgrade: 'websocket' }
  const status = await new Promise((resolve) => {
    request({ host: '127.0.0.1', port, headers }, (response) => resolve(response.resume().statusCode)).end()
  })
  expect(status).toBe(401)
  await new Promise((resolve) => server.close(resolve))
})
