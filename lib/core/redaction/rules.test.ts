import { expect, test } from 'vitest'
import { ruleIdPattern } from './mask-text.ts'
import { secretRules } from './rules.ts'

test('every rule says what it finds, once, under a name that a mask may hold', () => {
  expect(new Set(secretRules.map(({ rule }) => rule)).size).toBe(secretRules.length)
  for (const { rule, finds } of secretRules) {
    expect(rule).toMatch(ruleIdPattern)
    expect(finds).not.toBe('')
  }
})
