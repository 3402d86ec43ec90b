import { expect, test } from 'vitest'
import type { Secret } from '@/lib/core/redaction/secret.ts'
import { decodeOwnRules } from './own-rule.ts'
import { ownRuleFinder } from './own-rule-finder.ts'

const file = (rule: object) => JSON.stringify({ rules: [rule] })

function foundBy(rule: object, text: string): readonly string[] {
  const line = new TextEncoder().encode(text)
  const found: Secret[] = []
  for (const own of decodeOwnRules(file(rule))) ownRuleFinder(own).find(line, found)
  return found.map(({ start, end }) => new TextDecoder().decode(line.subarray(start, end)))
}

test('all of a match is masked, or its first group', () => {
  expect(foundBy({ name: 'staff', expression: 'EMP-\\d{6}' }, 'ä EMP-123456, EMP-654321')).toEqual([
    'EMP-123456',
    'EMP-654321',
  ])
  expect(foundBy({ name: 'staff', expression: 'staff=(\\w+)' }, 'staff=jane staff=joe')).toEqual(['jane', 'joe'])
})

test('a line without any of the texts that must be near is not looked at', () => {
  const rule = { name: 'digits', expression: '\\d+', near: ['staff', 'guest'] }
  expect(foundBy(rule, 'order 12')).toEqual([])
  expect(foundBy(rule, 'guest 12')).toEqual(['12'])
})

test('what is masked already stays as it is', () => {
  expect(foundBy({ name: 'hex', expression: '[0-9a-f]{4}' }, 'a [masked:token#a1f3] beef')).toEqual(['beef'])
})

test('an expression that would take V8 years takes no time', () => {
  const startMs = performance.now()
  expect(foundBy({ name: 'evil', expression: '(a+)+$' }, `${'a'.repeat(5_000)}b`)).toEqual([])
  expect(performance.now() - startMs).toBeLessThan(2_000)
})

test.for([
  ['no JSON', '{', /must be JSON/],
  ['another shape', '{"rules":{}}', /rules/],
  [
    'a name that cannot stand in a mask',
    file({ name: 'A b', expression: 'a' }),
    /rules\.0\.name must be small letters/,
  ],
  ['what RE2 does not know', file({ name: 'ahead', expression: 'a(?=b)' }), /ahead: .*\(\?=/],
  ['what matches nothing at all', file({ name: 'any', expression: 'a*' }), /any: .*every line/],
  ['a field that nobody knows', file({ name: 'a', expression: 'a', flags: 'i' }), /flags/],
] as const)('says what is wrong with a file: %s', ([, text, says]) => {
  expect(() => decodeOwnRules(text)).toThrow(says)
})
