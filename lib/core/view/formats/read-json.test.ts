import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from './read-json.ts'

const read = (text: string, partial = false, fieldsMax = 100) =>
  readJson(text, partial, fieldsMax)?.map(({ path, kind, text }) => `${path} ${kind} ${text}`) ?? null

const rows = [
  {
    name: 'all kinds',
    text: '{"a":"x","b":-1.5e3,"c":true,"d":null}',
    fields: ['a string x', 'b number -1.5e3', 'c keyword true', 'd keyword null'],
  },
  { name: 'spaces', text: ' { "a" : 1 , "b" : 2 } ', fields: ['a number 1', 'b number 2'] },
  { name: 'objects within', text: '{"a":{"b":{"c":1}},"d":2}', fields: ['a.b.c number 1', 'd number 2'] },
  { name: 'arrays as they are', text: '{"a":[1, {"b":"]"}],"c":[]}', fields: ['a raw [1, {"b":"]"}]', 'c raw []'] },
  { name: 'an empty object', text: '{"a":{}}', fields: ['a raw {}'] },
  { name: 'nothing in it', text: '{}', fields: [] },
  { name: 'every digit', text: '{"a":12345678901234567890}', fields: ['a number 12345678901234567890'] },
  { name: 'the order of the line', text: '{"2":1,"1":2}', fields: ['2 number 1', '1 number 2'] },
  { name: 'two of one name', text: '{"a":1,"a":2}', fields: ['a number 1', 'a number 2'] },
  { name: 'quotes and backslashes', text: '{"a\\"b":"c\\\\"}', fields: ['a"b string c\\'] },
  { name: 'what Python writes', text: '{"a":NaN,"b":-Infinity}', fields: ['a keyword NaN', 'b keyword -Infinity'] },
  { name: 'text behind', text: '{"a":1} x', fields: null },
  { name: 'two objects', text: '{"a":1}{"b":2}', fields: null },
  { name: 'no value', text: '{"a"}', fields: null },
  { name: 'no quotes', text: '{a:1}', fields: null },
  { name: 'a comma too many', text: '{"a":1,}', fields: null },
  { name: 'an array', text: '[1]', fields: null },
  { name: 'prose', text: '{not json}', fields: null },
  { name: 'cut off', text: '{"a":1,"b":"x', fields: null },
]
for (const { name, text, fields } of rows) {
  test(`reads the fields as they are written: ${name}`, () => expect(read(text)).toEqual(fields))
}

test('of a text that was cut off, what there is counts', () => {
  const whole = '{"a":1,"b":{"c":"xy"},"d":[1,2],"e":true}'
  expect(read('{"a":1,"b":{"c":"x', true)).toEqual(['a number 1', 'b.c string x'])
  expect(read('{"a":1,"d":[1,', true)).toEqual(['a number 1', 'd raw [1,'])
  expect(read('{"a', true)).toBeNull()
  for (let end = 10; end < whole.length; end++) expect(read(whole.slice(0, end), true)?.[0]).toBe('a number 1')
})

test('reads no more fields than asked for, and no deeper than eight', () => {
  expect(read('{"a":1,"b":2,"c":3}', false, 2)).toEqual(['a number 1', 'b number 2'])
  const deep = `${'{"a":'.repeat(10)}1${'}'.repeat(10)}`
  expect(read(deep)).toEqual([`${'a.'.repeat(7)}a raw {"a":{"a":1}}`])
  expect(read('{"a":'.repeat(100_000), true)?.length).toBe(1)
})

test('agrees with JSON.parse about every object', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const fields = readJson(JSON.stringify(object), false, 10_000)
      for (const [key, value] of Object.entries(object)) {
        if (typeof value === 'string') expect(fields).toContainEqual({ path: key, kind: 'string', text: value })
        else if (typeof value === 'number')
          expect(fields).toContainEqual({ path: key, kind: 'number', text: JSON.stringify(value) })
      }
    }),
  )
})

test('never throws, whatever the text', () => {
  const parts = fc.array(fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', '1', 'true', 'a', ' '))
  fc.assert(fc.property(parts, fc.boolean(), (list, partial) => void readJson(`{${list.join('')}`, partial, 10)))
})
