import { expect, test } from 'vitest'
import { alnum } from './byte-class.ts'
import { foundBy } from './found-by.ts'
import { tokenRule } from './token-rule.ts'

const rule = tokenRule({ rule: 'x', of: 'X', prefixes: ['abc_', '.abc.'], body: alnum, bytesMin: 4, bytesMax: 8 })

test.for([
  ['enough of it', 'a abc_1234 b', ['abc_1234']],
  ['a full stop behind it', 'a abc_1234.', ['abc_1234']],
  ['too little', 'abc_123', []],
  ['too much', 'abc_123456789', []],
  ['another case', 'ABC_1234', []],
  ['within a word', 'xabc_1234', []],
  ['a word that goes on', 'abc_1234_5', []],
  ['what belongs to it before the prefix', 'a 12345678.abc.1234', ['12345678.abc.1234']],
  ['too little before the prefix', 'a 123.abc.1234', []],
] as const)('%s', ([, text, found]) => {
  expect(foundBy(rule, text)).toEqual(found)
})

test('where the line was cut, the beginning of a token at its end is enough', () => {
  expect(foundBy(rule, 'a abc_12', true)).toEqual(['abc_12'])
  expect(foundBy(rule, 'a abc_', true)).toEqual(['abc_'])
  expect(foundBy(rule, 'a abc_12 b', true)).toEqual([])
})
