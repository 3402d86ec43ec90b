import { expect, test } from 'vitest'
import { automatonOf } from './automaton.ts'
import { parseExpression } from './parse-expression.ts'

const stepsOf = (expression: string, ignoreCase = false) =>
  automatonOf(parseExpression(expression).root, ignoreCase).steps

test('a character is a step for each of its bytes', () => {
  expect(stepsOf('é').map((step) => (step.type === 'bytes' ? [step.low, step.high] : step.type))).toEqual([
    'found',
    [0xa9, 0xa9],
    [0xc3, 0xc3],
  ])
})

test('what repeats any character passes over any byte, in two steps', () => {
  expect(stepsOf('.*').filter(({ type }) => type === 'bytes')).toHaveLength(2)
})

test('a repetition is copied as often as it must be there, and no more', () => {
  expect(stepsOf('a{3}').filter(({ type }) => type === 'bytes')).toHaveLength(3)
  expect(stepsOf('a{2,5}').filter(({ type }) => type === 'bytes')).toHaveLength(5)
})

test('an expression of too many steps is refused before it takes memory', () => {
  expect(() => stepsOf('(a{1000}){1000}')).toThrow('too large')
})
