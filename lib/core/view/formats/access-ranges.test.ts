import { expect, test } from 'vitest'
import { accessRanges } from './access-ranges.ts'

const uuid = 'cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2'
const lines = [
  {
    name: 'nginx',
    text: '10.0.0.1 - me [02/Jan/2026:03:04:05 +0000] "GET /a?b=c HTTP/1.1" 200 512 "-" "curl/8 (x)"',
    parts: ['keyword GET', 'text /a?b=c', 'number 200', 'number 512', 'muted "curl/8 (x)"'],
  },
  {
    name: 'ingress-nginx',
    text: '10.0.0.1 - - [02/Jan/2026:03:04:05 +0000] "GET / HTTP/2.0" 502 0 "-" "-" 12 0.001 [shop-cart-80] [] - - - - 4bf92f3577b34da6a3ce929d0e0e4736',
    parts: ['number 502', 'number 0.001', 'id 4bf92f3577b34da6a3ce929d0e0e4736'],
  },
  {
    name: 'Envoy',
    text: `[2026-01-02T03:04:05.678Z] "POST /pay HTTP/2" 503 UF - 154 0 226 100 "10.0.0.1" "curl" "${uuid}" "shop" "-"`,
    parts: ['muted [2026-01-02T03:04:05.678Z]', 'keyword POST', 'text /pay', 'number 503', `id ${uuid}`],
  },
  {
    name: 'Envoy without a request',
    text: '[2026-01-02T03:04:05.678Z] "- - -" 0 NR "-" 0 0',
    parts: ['keyword -', 'number 0'],
  },
  {
    name: 'escaped quotes',
    text: '10.0.0.1 - - [02/Jan/2026:03:04:05 +0000] "GET /\\"x HTTP/1.1" 404 1',
    parts: ['text /\\"x', 'number 404'],
  },
]
for (const { name, text, parts } of lines) {
  test(`tells the parts of an access log line apart: ${name}`, () => {
    const found = accessRanges(text)?.map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`)
    expect(found).toEqual(expect.arrayContaining(parts))
  })
}

test('knows no other line', () => {
  for (const text of ['', '[x] "y" 1', '[main] "GET" 200', 'see [1] "GET / HTTP/1.1" for more', '[a] "GET /']) {
    expect(accessRanges(text), text).toBeNull()
  }
})

test('takes no longer than the line is long', () => {
  for (const text of ['[] "'.repeat(20_000), '[x] "GET /'.repeat(5_000), `[x] "GET ${'\\'.repeat(20_001)}`])
    accessRanges(text)
})
