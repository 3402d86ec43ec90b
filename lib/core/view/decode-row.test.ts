import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowBytesMax } from '../logs/limits.ts'
import { toTimestamp } from '../logs/timestamp.ts'
import { decodeRow } from './decode-row.ts'
import type { LineRow } from './row.ts'
import { storedRow } from './stored-row.ts'

function decode(message: Uint8Array): LineRow {
  const timestamp = toTimestamp('2026-01-02T03:04:05Z')
  const row = decodeRow(storedRow(message, { timestamp, level: 'info' }))
  if (row.type !== 'line') throw new Error('a line was decoded as an event')
  return row
}

const decodeText = (text: string) => decode(new TextEncoder().encode(text))
const drawn = (row: LineRow) => row.spans.map(({ text }) => text).join('')

const trace = '4bf92f3577b34da6a3ce929d0e0e4736'
const rows = [
  {
    name: 'JSON',
    text: `{"level":"info","msg":"paid","trace_id":"${trace}"}`,
    format: 'json',
    result: `paid trace_id=${trace}`,
  },
  {
    name: 'logfmt',
    text: `level=info msg=paid trace_id=${trace}`,
    format: 'logfmt',
    result: `paid trace_id=${trace}`,
  },
  {
    name: 'klog',
    text: 'I0102 15:04:05.678901 1 a.go:1] Synced',
    format: 'klog',
    result: 'I0102 15:04:05.678901 1 a.go:1] Synced',
  },
  {
    name: 'access',
    text: '[2026-01-02T03:04:05Z] "GET / HTTP/2" 200 - 0 5',
    format: 'access',
    result: '[2026-01-02T03:04:05Z] "GET / HTTP/2" 200 - 0 5',
  },
  { name: 'plain', text: 'hello', format: 'plain', result: 'hello' },
  { name: 'broken JSON', text: '{"level":"info"', format: 'plain', result: '{"level":"info"' },
  { name: 'an empty object', text: '{}', format: 'plain', result: '{}' },
  {
    name: 'coloured logfmt',
    text: '\x1b[36mlevel\x1b[0m=info \x1b[36mmsg\x1b[0m=paid',
    format: 'logfmt',
    result: 'level=info msg=paid',
  },
  { name: 'nothing', text: '', format: 'plain', result: '' },
  { name: 'CR at the end', text: 'hello\r', format: 'plain', result: 'hello␍' },
]
for (const { name, text, format, result } of rows) {
  test(`understands a line: ${name}`, () => {
    const row = decodeText(text)
    expect(row.format).toBe(format)
    expect(drawn(row)).toBe(result)
  })
}

test('finds an ID behind a colour', () => {
  const spans = decodeText(`paid \x1b[36mtrace_id=\x1b[0m${trace}`).spans
  expect(spans.at(-1)).toEqual({ kind: 'id', text: trace })
})

test('shows bytes that are no UTF-8 as marks, in JSON too', () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode('{"msg":"a'), 0xff, ...new TextEncoder().encode('b"}')])
  expect(decode(bytes).spans).toEqual([
    { kind: 'text', text: 'a' },
    { kind: 'mark', text: '\\xff' },
    { kind: 'text', text: 'b' },
  ])
})

test('reads the front of a JSON line that is too long to draw, and says how much is hidden', () => {
  const text = JSON.stringify({ level: 'info', msg: 'paid', trace_id: trace, body: 'x'.repeat(12_000) })
  const row = decodeText(text)
  expect(row.format).toBe('json')
  expect(drawn(row)).toMatch(new RegExp(`^paid trace_id=${trace} body=x+ … [\\d,]+ more bytes$`))
  expect(drawn(row).length).toBeLessThan(rowBytesMax + 100)
})

test('a line of 20 MB takes no longer than a short one', () => {
  const message = new Uint8Array(20 * 1024 * 1024).fill(0x61)
  const durations = Array.from({ length: 5 }, () => {
    const start = performance.now()
    expect(drawn(decode(message))).toMatch(/ … 20,967,424 more bytes$/)
    return performance.now() - start
  })
  expect(Math.min(...durations)).toBeLessThan(20)
})

test('never throws, and an ID is never anything but a piece of the line, whatever the bytes', () => {
  const parts = fc.constantFrom(
    ...[
      '{"a":"',
      '"}',
      '","trace_id":"',
      trace,
      ' k=v',
      '\x1b[31m',
      '\\u0000',
      'https://a',
      '\u202e',
      '[',
      '] "GET / HTTP" 200 ',
    ],
  )
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(parts).map((list) => new TextEncoder().encode(list.join(''))),
  )
  fc.assert(
    fc.property(bytes, (message) => {
      const text = new TextDecoder().decode(message)
      for (const span of decode(message).spans) if (span.kind === 'id') expect(text).toContain(span.text)
    }),
  )
})

test('plain text comes out as it went in', () => {
  const words = fc.array(
    fc.constantFrom('GET', 'https://a.example/x', trace, 'trace_id=', 'request id: ', '日本', '😀', ' ', 'x'),
  )
  fc.assert(
    fc.property(words, (list) => {
      const row = decodeText(list.join(''))
      // Pairs alone are logfmt, which is written anew.
      fc.pre(row.format === 'plain')
      expect(drawn(row)).toBe(list.join(''))
    }),
  )
})
