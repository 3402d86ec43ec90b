import { expect, test } from 'vitest'
import { createReader } from './expression-reader.ts'
import { readEscape } from './read-escape.ts'

for (const [text, codePoint] of [
  ['t', 9],
  ['0', 0],
  ['x41', 0x41],
  ['u00e9', 0xe9],
  ['u{1F600}', 0x1f600],
  ['.', 0x2e],
  ['/', 0x2f],
] as const) {
  test(`\\${text} is one character`, () => {
    expect(readEscape(createReader(text, 0))).toEqual({ type: 'character', codePoint })
  })
}

test('what means nothing is refused, rather than taken for the letter', () => {
  expect(() => readEscape(createReader('y', 0))).toThrow('\\y is not known here')
  expect(() => readEscape(createReader('x4', 0))).toThrow('\\x is not known here')
  expect(() => readEscape(createReader('u{110000}', 0))).toThrow('There is no character 110000')
  expect(() => readEscape(createReader('', 0))).toThrow('A backslash stands at the end')
})
