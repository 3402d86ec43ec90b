import { expect, test } from 'vitest'
import { createRequestLog } from './create-request-log.ts'

test('one line of JSON says what was asked, by which number, and nothing of its query', () => {
  const lines: string[] = []
  const log = createRequestLog(
    (line) => lines.push(line),
    () => new Date(0),
  )
  log({
    request: new Request('http://localhost/tools/logs/api/namespaces/shop/pods?q=secret-word', { method: 'GET' }),
    response: new Response(null, { status: 403, headers: { 'X-Request-Id': '7' } }),
    route: '/api/namespaces/[namespace]/pods',
    durationMs: 12.4,
  })
  expect(lines.join('')).toBe(
    '{"time":"1970-01-01T00:00:00.000Z","type":"request","requestId":"7","method":"GET","route":"/api/namespaces/[namespace]/pods","path":"/tools/logs/api/namespaces/shop/pods","status":403,"durationMs":12}\n',
  )
})
