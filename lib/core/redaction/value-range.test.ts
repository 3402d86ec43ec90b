import { expect, test } from 'vitest'
import { bareEnd, isNumber, valueRange } from './value-range.ts'

const raw = String.raw
const rangeOf = (text: string) => valueRange(new TextEncoder().encode(text), 0)

test.for([
  ['in quotes', '"a b" c', 'a b'],
  ['with an escaped quote', raw`"a\"b" c`, raw`a\"b`],
  ['with a backslash at its end', raw`"a\\" c`, raw`a\\`],
  ['in a string in a string', raw`\"a b\" c`, 'a b'],
  ['with a quote, in a string in a string', raw`\"a\\\"b\" c`, raw`a\\\"b`],
  ['whose string ends before it does', raw`\"a b", "c"`, 'a b'],
  ['without its other quote', '"a b c', 'a b c'],
  ['in apostrophes', "'a \"b' c", 'a "b'],
  ['with an apostrophe that is none of a quote', "'a b", 'a'],
  ['with an apostrophe, in a string that ends', `'a b","c":"it's"`, 'a b'],
  ['bare', 'a b', 'a'],
  ['bare, to the end', 'abc', 'abc'],
  ['before a comma', 'a, b', 'a'],
  ['with a comma in it', 'a,b c', 'a,b'],
  ['before the next pair', 'a,b=c', 'a'],
  ['in a query', 'a&b=c', 'a'],
  ['in a query, in HTML', 'a&amp;b=c', 'a'],
  ['with "&" in it', 'a&b c', 'a&b'],
  ['in a connection string', 'a;b=c', 'a'],
  ['in brackets', 'a)', 'a'],
  ['with a bracket in it', 'a)b', 'a)b'],
  ['before a line break in JSON', raw`a\nb`, 'a'],
  ['before "&" as Go writes it in JSON', raw`a\u0026b`, 'a'],
  ['with a letter in escapes', raw`a\u00fcb c`, raw`a\u00fcb`],
  ['with a backslash', raw`a\\b c`, raw`a\\b`],
  ['a mask', '[masked:token#a1f3]b', '[masked:token#a1f3]'],
] as const)('%s', ([, text, value]) => {
  const { start, end } = rangeOf(text)
  expect(text.slice(start, end)).toBe(value)
  if (start === 0) expect(bareEnd(new TextEncoder().encode(text), 0)).toBe(end)
})

test.for([
  ['12', true],
  ['-1.5', true],
  ['1a', false],
  ['-', false],
  ['1.2.3', false],
] as const)('%s is a number: %s', ([text, expected]) => {
  expect(isNumber(new TextEncoder().encode(text), { start: 0, end: text.length, quoted: false })).toBe(expected)
})
