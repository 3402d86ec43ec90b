import { expect, test } from 'vitest'
import {
  closingQuote,
  endOfLetters,
  endOfSpaces,
  endOfToken,
  isDigit,
  isLetter,
  isSpace,
  isUpper,
  startsWith,
} from './ascii.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

test('tells bytes apart at the borders of each kind', () => {
  const all = Array.from({ length: 256 }, (_, byte) => byte)
  const textOf = (is: (byte: number) => boolean) => String.fromCharCode(...all.filter(is))
  expect(textOf(isUpper)).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  expect(textOf(isLetter)).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')
  expect(textOf(isDigit)).toBe('0123456789')
  expect(textOf(isSpace)).toBe('\t\n\v\f\r ')
})

test('runs end where the next kind begins, or at the end', () => {
  const bytes = bytesOf('ab  c1')
  expect(endOfLetters(bytes, 0, 6)).toBe(2)
  expect(endOfSpaces(bytes, 2, 6)).toBe(4)
  expect(endOfToken(bytes, 4, 6)).toBe(6)
  expect(endOfToken(bytesOf('a\x1b[0m'), 0, 5)).toBe(1)
})

test('finds the closing quote behind escaped ones', () => {
  expect(closingQuote(bytesOf('"a\\"b"'), 1, 6)).toBe(5)
  expect(closingQuote(bytesOf('"a\\"b'), 1, 5)).toBe(-1)
})

test('looks for a text at one place, within the range', () => {
  expect(startsWith(bytesOf('xpanic'), 1, 6, 'panic')).toBe(true)
  expect(startsWith(bytesOf('xpanic'), 1, 5, 'panic')).toBe(false)
  expect(startsWith(bytesOf('xPanic'), 1, 6, 'panic')).toBe(false)
})
