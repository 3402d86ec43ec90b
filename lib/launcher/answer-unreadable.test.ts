import { createServer } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogue } from '@/lib/core/problems/catalogue.ts'
import { answerUnreadable } from './answer-unreadable.ts'

const server = createServer((_, response) => response.end('read'))

beforeAll(async () => {
  answerUnreadable()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** Sends this, and gives all that comes until the end. */
function send(text: string): Promise<string> {
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => {
      answer += chunk.toString('utf8')
    })
    socket.once('end', () => resolve(answer))
    socket.once('error', reject)
  })
}

test('headers that do not fit are a problem of the catalogue', async () => {
  const [head = '', body = ''] = (
    await send(`GET / HTTP/1.1\r\nHost: a\r\nCookie: ${'x'.repeat(17_000)}\r\n\r\n`)
  ).split('\r\n\r\n')
  expect(head).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/)
  expect(head).toContain('Content-Type: application/problem+json')
  const code = 'headers-too-large'
  expect(JSON.parse(body)).toMatchObject({ code, type: `/problems#${code}`, ...catalogue[code] })
})

test('what is no request is told so, and the connection is closed', async () => {
  expect(await send('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n(.*\r\n)*Connection: close\r\n/)
})

test('a request that fits is answered as ever', async () => {
  expect(await send('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*read$/)
})
