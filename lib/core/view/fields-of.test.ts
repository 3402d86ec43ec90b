import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detailsFieldsMax } from '../logs/limits.ts'
import { fieldsOf } from './fields-of.ts'
import { storedRow } from './stored-row.ts'

const stored = (message: Uint8Array, event = false) => storedRow(message, { level: 'info', event })

const read = (text: string) => fieldsOf(stored(new TextEncoder().encode(text))).map(({ path, value }) => [path, value])

const rows = [
  {
    name: 'JSON, level and time too',
    text: '{"level":"info","ts":1,"a":{"b":"x\\ny"},"c":[1]}',
    fields: [
      ['level', 'info'],
      ['ts', '1'],
      ['a.b', 'x\ny'],
      ['c', '[1]'],
    ],
  },
  {
    name: 'logfmt',
    text: 'level=info msg="a \\"b\\"" n=',
    fields: [
      ['level', 'info'],
      ['msg', 'a "b"'],
      ['n', ''],
    ],
  },
  {
    name: 'coloured logfmt',
    text: '\x1b[36ma\x1b[0m=1 b=2',
    fields: [
      ['a', '1'],
      ['b', '2'],
    ],
  },
  { name: 'klog', text: 'I0102 15:04:05.678901 1 a.go:1] "Synced" n=5', fields: [['n', '5']] },
  { name: 'prose', text: 'hello a=b', fields: [] },
  { name: 'nothing', text: '', fields: [] },
]
for (const { name, text, fields } of rows) {
  test(`lists the fields of a line: ${name}`, () => expect(read(text)).toEqual(fields))
}

test('an event has none, and a huge line no more than can be listed', () => {
  expect(fieldsOf(stored(new TextEncoder().encode('{"type":"end"}'), true))).toEqual([])
  expect(read(`{${Array.from({ length: 5000 }, (_, index) => `"a${index}":1`).join()}}`).length).toBe(
    detailsFieldsMax + 1,
  )
  expect(read(`{"a":1,"b":"${'x'.repeat(1024 * 1024)}"}`).map(([path]) => path)).toEqual(['a', 'b', '…'])
})

test('never throws, whatever the bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (message) => void fieldsOf(stored(message))))
})
