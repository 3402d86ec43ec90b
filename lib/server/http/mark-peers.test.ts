import { createServer, request } from 'node:http'
import { expect, test } from 'vitest'
import { markPeers } from './mark-peers.ts'

test('the address of the peer, and what came twice, is what the connection says, whatever the client claims', async () => {
  markPeers([])
  const server = createServer(({ headers }, response) =>
    response.end(JSON.stringify(['peer', 'repeated', 'proxy-certificate'].map((name) => headers[`x-podlogs-${name}`]))),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const ask = (...headers: string[]) =>
    new Promise((resolve) => {
      request({ host: '127.0.0.1', port, headers: ['Host', 'localhost', ...headers] }, (response) =>
        response.on('data', (chunk) => resolve(JSON.parse(String(chunk)))),
      ).end()
    })
  const claimed = [
    'X-Podlogs-Peer',
    '10.0.0.1',
    'x-podlogs-peer',
    '10.0.0.2',
    'X-Podlogs-Repeated',
    'none',
    'X-Podlogs-Proxy-Certificate',
    'shown',
  ]
  expect(await ask(...claimed)).toEqual(['127.0.0.1', 'x-podlogs-peer', ''])
  expect(await ask('X-Forwarded-User', 'ana', 'x-forwarded-user', 'otto')).toEqual([
    '127.0.0.1',
    'x-forwarded-user',
    '',
  ])
  expect(await ask()).toEqual(['127.0.0.1', '', ''])
  server.close()
})
