import { expect, test } from 'vitest'
import { secretRules } from './rules.ts'
import { secretFixtures } from './secret-fixtures.ts'

test('every rule has a fixture, and every fixture a rule', () => {
  expect(new Set(secretFixtures.map(({ rule }) => rule))).toEqual(new Set(secretRules.map(({ rule }) => rule)))
})
