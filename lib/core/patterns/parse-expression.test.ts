import { expect, test } from 'vitest'
import { compilePattern } from './compile-pattern.ts'
import { plainPattern } from './text-pattern.ts'

for (const { text, says } of [
  { text: '(a', says: 'A bracket is never closed (at character 2 of the expression)' },
  { text: 'a)', says: 'This bracket was never opened (at character 2 of the expression)' },
  { text: '[a', says: 'A class is never closed with ] (at character 2 of the expression)' },
  { text: '[b-a]', says: 'A range has its ends the wrong way round (at character 5 of the expression)' },
  { text: '*a', says: 'There is nothing to repeat (at character 1 of the expression)' },
  { text: 'a**', says: 'This is repeated twice (at character 3 of the expression)' },
  { text: 'a{3,2}', says: '{3,2} has its numbers the wrong way round (at character 2 of the expression)' },
  { text: 'a{2000}', says: '{2000} is more than 1000 times (at character 2 of the expression)' },
  { text: '\\', says: 'A backslash stands at the end (at character 1 of the expression)' },
  { text: '\\p{L}', says: '\\p is not known here (at character 3 of the expression)' },
  { text: '(?', says: 'No group begins like this (at character 2 of the expression)' },
]) {
  test(`${text} is refused where it is wrong`, () => {
    expect(() => compilePattern({ ...plainPattern(text), regex: true })).toThrow(says)
  })
}

for (const text of ['(?=a)', '(?!a)', '(?<=a)', '(?<!a)', '(a)\\1', '(?<n>a)\\k<n>']) {
  test(`${text}, which needs more than linear time, is refused by name`, () => {
    expect(() => compilePattern({ ...plainPattern(text), regex: true })).toThrow(/grows with the log alone/)
  })
}

test('repetitions that multiply to too much are refused', () => {
  expect(() => compilePattern({ ...plainPattern('((a{100}){100}){100}'), regex: true })).toThrow('too large')
  expect(() => compilePattern({ ...plainPattern('('.repeat(1_000)), regex: true })).toThrow('brackets within brackets')
})
