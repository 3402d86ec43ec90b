import { expect, test } from 'vitest'
import { Problem } from './problem.ts'
import { problemMessage } from './problem-message.ts'

test('says what the problem says, and nothing where there is none', () => {
  expect(problemMessage(() => 'done')).toBeNull()
  const fail = () => {
    throw new Problem('invalid-query', 'There is no end to this')
  }
  expect(problemMessage(fail)).toBe('There is no end to this')
})

test('a mistake of ours is not taken for a problem of theirs', () => {
  const fail = () => {
    throw new TypeError('undefined is no function')
  }
  expect(() => problemMessage(fail)).toThrow(TypeError)
})
