import { expect, test } from 'vitest'
import { catalogue, isProblemCode } from './catalogue.ts'
import { isProblem, Problem, problemFromJson, problemToJson } from './problem.ts'

test('a problem survives the way over the wire', () => {
  const problem = new Problem('forbidden', 'ana may not get pods/log in shop', {
    hint: 'Ask an admin for the right.',
    missing: { verb: 'get', resource: 'pods/log', apiGroup: '', namespace: 'shop' },
    retryAfterSeconds: 3,
    cause: new Error('secret'),
  })
  const json = problemToJson(problem)
  expect(json).toMatchObject({ type: '/problems#forbidden', status: 403, title: catalogue.forbidden.title })
  expect(JSON.stringify(json)).not.toContain('secret')
  expect(problemToJson(problemFromJson(json))).toEqual(json)
})

test('a problem is known by its name, even where the class exists twice', () => {
  class Twin extends Error {
    override readonly name = 'Problem'
    readonly code = 'forbidden'
  }
  expect(isProblem(new Twin())).toBe(true)
  expect(isProblem(new Error('Problem'))).toBe(false)
  expect(isProblem('Problem')).toBe(false)
})

test('codes are known by the catalogue alone', () => {
  expect(isProblemCode('forbidden')).toBe(true)
  expect(isProblemCode('toString')).toBe(false)
})
