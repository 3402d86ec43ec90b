import { expect, test } from 'vitest'
import { standsAlone } from './stands-alone.ts'

const raw = String.raw

test.for([
  ['at the start', 'X', true],
  ['behind a space', 'a X', true],
  ['behind a sign', 'a=X', true],
  ['behind a dash', 'a-X', true],
  ['within a word', 'aX', false],
  ['behind an underscore', 'a_X', false],
  ['behind an escaped line break', raw`a\nX`, true],
  ['behind an escape in hexadecimal', raw`a\u0022X`, true],
  ['behind a byte encoded in a URL', 'a%20X', true],
  ['behind a percentage', 'a 20X', false],
  ['behind a colour', '\u001b[31mX', true],
  ['behind a colour as JSON writes it', raw`\u001b[1;31mX`, true],
  ['behind a unit', 'a 31mX', false],
] as const)('a word begins %s, or not', ([, text, expected]) => {
  expect(standsAlone(new TextEncoder().encode(text), text.indexOf('X'))).toBe(expected)
})
