import { expect, test } from 'vitest'
import { writtenField } from './written-field.ts'

const rows = [
  { name: 'a text in JSON', text: '{"level":"info","msg":"a b"}', path: 'msg', value: 'a b', written: '"msg":"a b"' },
  { name: 'spaces as they stand', text: '{ "status" : 500 }', path: 'status', value: '500', written: '"status" : 500' },
  { name: 'a field within a field', text: '{"a":{"b":true}}', path: 'a.b', value: 'true', written: '"b":true' },
  {
    name: 'a key with a dot',
    text: '{"http.status":404,"status":1}',
    path: 'http.status',
    value: '404',
    written: '"http.status":404',
  },
  {
    name: 'the one with that value',
    text: '{"a":{"id":1},"b":{"id":12}}',
    path: 'b.id',
    value: '12',
    written: '"id":12',
  },
  { name: 'no longer number', text: '{"id":123}', path: 'id', value: '12', written: null },
  { name: 'an array', text: '{"c":[1,2]}', path: 'c', value: '[1,2]', written: '"c":[1,2]' },
  { name: 'escapes of its own', text: '{"a":"\\u0041"}', path: 'a', value: 'A', written: null },
  { name: 'usual escapes', text: '{"a":"x\\ny"}', path: 'a', value: 'x\ny', written: '"a":"x\\ny"' },
  { name: 'logfmt', text: 'level=info n=5 m=51', path: 'm', value: '51', written: 'm=51' },
  { name: 'logfmt in quotes', text: 'msg="a b" n=5', path: 'msg', value: 'a b', written: 'msg="a b"' },
  { name: 'not the end of another key', text: 'span_id=7 id=7', path: 'id', value: '7', written: 'id=7' },
  { name: 'nothing that is not there', text: 'a=1', path: 'b', value: '1', written: null },
]
for (const { name, text, path, value, written } of rows) {
  test(`gives a field as it stands in its line: ${name}`, () => {
    expect(writtenField(text, { path, value })).toBe(written)
    if (written !== null) expect(text).toContain(written)
  })
}

test('a value of great length is no filter', () => {
  const value = 'x'.repeat(1_000)
  expect(writtenField(`{"a":"${value}"}`, { path: 'a', value })).toBeNull()
})
