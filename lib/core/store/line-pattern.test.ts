import { expect, test } from 'vitest'
import { toLinePattern } from './line-pattern.ts'

test('a plain text needs no table, and an expression is looked for by what it needs first', () => {
  expect(toLinePattern('refused')).toMatchObject({ table: null })
  expect(new TextDecoder().decode(toLinePattern('regex:took \\d+ms')?.literal?.bytes)).toBe('took ')
  expect(toLinePattern('regex:\\d\\d')).toMatchObject({ literal: null, table: { lineEnd: expect.any(Number) } })
  expect(toLinePattern('word:id')?.table).not.toBeNull()
})

test('what is in every line is nothing to look for', () => {
  expect(toLinePattern('')).toBeNull()
  expect(toLinePattern('regex:')).toBeNull()
})

test('what is no expression is refused', () => {
  expect(() => toLinePattern('regex:(')).toThrow('A bracket is never closed')
})
