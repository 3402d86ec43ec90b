import { expect, test } from 'vitest'
import { automatonOf } from './automaton.ts'
import { type Between, closureOf } from './closure.ts'
import { parseExpression } from './parse-expression.ts'

const [letter, blank, continuation] = [0x61, 0x20, 0x80]
for (const { expression, between, found } of [
  { expression: '^', between: { before: null, behind: letter }, found: true },
  { expression: '^', between: { before: 'other', behind: letter }, found: false },
  { expression: '$', between: { before: 'word', behind: null }, found: true },
  { expression: '$', between: { before: 'word', behind: blank }, found: false },
  { expression: '\\b', between: { before: null, behind: letter }, found: true },
  { expression: '\\b', between: { before: 'word', behind: letter }, found: false },
  { expression: '\\b', between: { before: 'word', behind: null }, found: true },
  { expression: '\\B', between: { before: null, behind: null }, found: true },
  { expression: '\\B', between: { before: 'other', behind: continuation }, found: false },
  { expression: '(a*)*', between: { before: null, behind: letter }, found: true },
  { expression: 'a', between: { before: null, behind: letter }, found: false },
] satisfies { expression: string; between: Between; found: boolean }[]) {
  const { before, behind } = between
  test(`${expression} between ${before ?? 'the start'} and ${behind ?? 'the end'} is ${found ? '' : 'not '}there`, () => {
    const automaton = automatonOf(parseExpression(expression).root, false)
    expect(closureOf(automaton, [automaton.start], between).found).toBe(found)
  })
}

test('all steps that take a byte are reached, each once', () => {
  const automaton = automatonOf(parseExpression('(a|b)*c').root, false)
  const { bytes } = closureOf(automaton, [automaton.start], { before: null, behind: letter })
  expect(new Set(bytes).size).toBe(bytes.length)
  expect(bytes).toHaveLength(3)
})
