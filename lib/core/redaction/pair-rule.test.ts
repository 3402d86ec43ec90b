import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'
import { pairRule } from './pair-rule.ts'

test('every value of a list is found', () => {
  expect(foundBy(pairRule, '{"password":["one","two", "three"],"n":["four"]}')).toEqual(['one', 'two', 'three'])
})

test('a value that is another pair, or nested JSON, is none: what is within it is looked at by itself', () => {
  expect(foundBy(pairRule, '{"password":{"hash":"abc"}}')).toEqual([])
  expect(foundBy(pairRule, '{"secret":{"password":"abc"}}')).toEqual(['abc'])
})

test('a quote that closes the string around a pair begins no value', () => {
  expect(foundBy(pairRule, '{"msg":"no password=","user":"app"}')).toEqual([])
  expect(foundBy(pairRule, 'msg="no password=" user="app"')).toEqual([])
})

test('an element goes to the next one', () => {
  expect(foundBy(pairRule, '<password>a b</password>')).toEqual(['a b'])
  expect(foundBy(pairRule, '<password>never closed')).toEqual([])
})

test('where the line was cut, what reaches its end is found however short', () => {
  expect(foundBy(pairRule, 'token=ab')).toEqual([])
  expect(foundBy(pairRule, 'token=ab', true)).toEqual(['ab'])
  expect(foundBy(pairRule, '{"token":"ab', true)).toEqual(['ab'])
})
