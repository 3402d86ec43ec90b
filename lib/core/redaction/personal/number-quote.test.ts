import { expect, test } from 'vitest'
import { numberQuote } from './number-quote.ts'

test.for([
  ['{"n":12}', '"'],
  ['{"n": 12 , "m":1}', '"'],
  [String.raw`{"m":"{\"n\":12}"}`, String.raw`\"`],
  ['{"n":[12,3]}', '"'],
  ['{"n":[3, 12]}', '"'],
  ['{"n":"12"}', null],
  ['n=12', null],
  ['n: 12, m: 1', null],
  ['a, 12, b', null],
] as const)('%s: %s', ([text, quote]) => {
  const start = text.indexOf('12')
  const found = numberQuote(new TextEncoder().encode(text), start, start + 2)
  expect(found === null ? null : new TextDecoder().decode(found)).toBe(quote)
})
