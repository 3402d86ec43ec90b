import { expect, test } from 'vitest'
import { headerValue } from './header-value.ts'
import { valueRange } from './value-range.ts'

function credentials(text: string, separator: 'colon' | 'equals' = 'colon', cut = false): string | null {
  const line = new TextEncoder().encode(text)
  const secret = headerValue(line, valueRange(line, 0), separator, cut)
  return secret === null ? null : text.slice(secret.start, secret.end)
}

test.for([
  ['Bearer abc123 x', 'abc123'],
  ['Basic YWJj x', 'YWJj'],
  ['Basic auth failed', null],
  ['"Basic YWJj"', 'YWJj'],
  ['"Bearer abc"', 'abc'],
  ['Digest username="app", response="a1"', 'username="app", response="a1"'],
  ['Own abc12345', 'abc12345'],
  ['a1b2c3d4e5', 'a1b2c3d4e5'],
  ['denied for user', null],
  ['Bearer is missing', null],
  ['required', null],
  ['Bearer ***', null],
] as const)('%s: %s', ([text, expected]) => {
  expect(credentials(text)).toBe(expected)
})

test('behind "=" a blank ends the pair, but behind a scheme that is known', () => {
  expect(credentials('a user=app12345', 'equals')).toBe(null)
  expect(credentials('Bearer abc123', 'equals')).toBe('abc123')
})

test('where the line was cut, the beginning of credentials is enough', () => {
  expect(credentials('Bearer abc', 'colon', true)).toBe('abc')
})
