import { expect, test } from 'vitest'
import { toTimestamp } from '../../logs/timestamp.ts'
import { type Columns, fieldSpans } from './field-spans.ts'
import { readJson } from './read-json.ts'

const columns: Columns = { level: 'info', timestamp: toTimestamp('2026-01-02T03:04:05Z') }

function drawn(text: string, told: Columns = columns): string {
  return fieldSpans(readJson(text, false, 100) ?? [], 50, told)
    .map((span) => span.text)
    .join('')
}

const rows = [
  { name: 'the message comes first', text: '{"a":1,"msg":"hello","b":"c"}', result: 'hello a=1 b=c' },
  { name: 'the surest of two messages', text: '{"event":"x","message":"hello"}', result: 'hello event=x' },
  { name: 'no message', text: '{"a":1,"b":{"c":2}}', result: 'a=1 b.c=2' },
  { name: 'level and time have columns', text: '{"level":"info","ts":"2026-01-02T03:04:05Z","msg":"x"}', result: 'x' },
  { name: 'unless nothing else is there', text: '{"level":"info"}', result: 'level=info' },
  {
    name: 'a time that is another one',
    text: '{"time":"2025-01-01T00:00:00Z","msg":"x"}',
    result: 'x time=2025-01-01T00:00:00Z',
  },
  { name: 'values with spaces get quotes', text: '{"msg":"x","a":"b c","d":""}', result: 'x a="b c" d=""' },
  { name: 'stack traces go last', text: '{"stack":"E\\n\\tat a","msg":"x","a":1}', result: 'x a=1 stack="E↵\tat a"' },
  { name: 'an object is no message', text: '{"message":{"a":1}}', result: 'message.a=1' },
]
for (const { name, text, result } of rows) {
  test(`writes a JSON line for reading: ${name}`, () => expect(drawn(text)).toBe(result))
}

test('shows level and time where the columns are empty', () => {
  const text = '{"level":"loud","time":"2026-01-02T03:04:05Z","msg":"x"}'
  expect(drawn(text, { level: null, timestamp: null })).toBe('x level=loud time=2026-01-02T03:04:05Z')
})

test('applies the colours in a message, and in a key shows them', () => {
  const spans = fieldSpans(readJson('{"msg":"\\u001b[31mred","\\u001b[1ma":1}', false, 9) ?? [], 50, columns)
  expect(spans).toContainEqual({ kind: 'text', text: 'red', style: { foreground: 1 } })
  expect(spans).toContainEqual({ kind: 'mark', text: '␛[1m' })
})

test('says that there are more fields than it shows', () => {
  const spans = fieldSpans(readJson('{"msg":"x","a":1,"b":2}', false, 9) ?? [], 2, columns)
  expect(spans.map(({ text }) => text).join('')).toBe('x a=1 … more fields')
})
