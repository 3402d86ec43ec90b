import { expect, test } from 'vitest'
import { Problem, problemToJson } from '../problems/problem.ts'
import { encodeEvent } from './encode-event.ts'

test('an event is one line behind an RS, whatever its text holds', () => {
  const problem = problemToJson(new Problem('cluster-error', 'two\nlines and an \u001e'))
  const text = new TextDecoder().decode(encodeEvent({ type: 'problem', source: 1, problem }))
  expect(text.startsWith('\u001e{')).toBe(true)
  expect(text.indexOf('\n')).toBe(text.length - 1)
  expect(text.lastIndexOf('\u001e')).toBe(0)
  expect(JSON.parse(text.slice(1))).toEqual({ type: 'problem', source: 1, problem })
})
