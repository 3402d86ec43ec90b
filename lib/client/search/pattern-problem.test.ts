import { expect, test } from 'vitest'
import { patternProblem } from './pattern-problem.ts'

test('an expression that is none is said in words, with the place', () => {
  expect(patternProblem('regex:(id')).toContain('at character')
})

for (const value of ['', '(id', 'word:(id', 'regex:(id)', 'regex:']) {
  test(`this can be looked for: ${value || 'nothing'}`, () => expect(patternProblem(value)).toBeNull())
}
