import { createServer, request } from 'node:http'
import { expect, test } from 'vitest'
import { markPeers } from './mark-peers.ts'

test('the address of the peer is what the socket says, whatever the client claims', async () => {
  markPeers()
  const server = createServer((incoming, response) => response.end(String(incoming.headers['x-podlogs-peer'])))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const seen = await new Promise((resolve) => {
    const headers = ['Host', 'localhost', 'X-Podlogs-Peer', '10.0.0.1', 'x-podlogs-peer', '10.0.0.2']
    request({ host: '127.0.0.1', port, headers }, (response) =>
      response.on('data', (chunk) => resolve(String(chunk))),
    ).end()
  })
  expect(seen).toBe('127.0.0.1')
  server.close()
})
