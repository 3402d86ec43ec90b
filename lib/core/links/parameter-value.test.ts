import { expect, test } from 'vitest'
import { timestampFrom } from '../logs/timestamp.ts'
import {
  countValue,
  flagValue,
  levelsValue,
  nameValue,
  textValue,
  timeValue,
  wordsValue,
  wordValue,
} from './parameter-value.ts'

test('what a value writes it reads again', () => {
  expect(textValue.read(textValue.write('a b'))).toBe('a b')
  expect(nameValue.read(nameValue.write('app'))).toBe('app')
  expect(flagValue.read(flagValue.write(false))).toBe(false)
  expect(countValue('all').read(countValue('all').write(null))).toBeNull()
  expect(countValue('all').read(countValue('all').write(7))).toBe(7)
  expect(levelsValue.read(levelsValue.write(['warn', 'error']))).toEqual(['warn', 'error'])
  expect(wordValue(['a', 'b']).read(wordValue(['a', 'b']).write('b'))).toBe('b')
  for (const chosen of [['a', 'b'], ['b'], []] as const) {
    expect(wordsValue(['a', 'b']).read(wordsValue(['a', 'b']).write(chosen))).toEqual(chosen)
  }
  expect(wordsValue(['a', 'b']).read('a,c')).toBeUndefined()
})

test('a time is written no longer than it is', () => {
  const rows = [
    { nanoseconds: 0, text: '1970-01-01T00:00:10Z' },
    { nanoseconds: 500_000_000, text: '1970-01-01T00:00:10.5Z' },
    { nanoseconds: 1, text: '1970-01-01T00:00:10.000000001Z' },
  ]
  for (const { nanoseconds, text } of rows) {
    const timestamp = timestampFrom(10, nanoseconds)
    expect(timeValue.write(timestamp)).toBe(text)
    expect(timeValue.read(text)).toBe(timestamp)
  }
})

test('what may be written is said in words', () => {
  expect(wordValue(['a', 'b', 'c']).allowed).toBe('a, b or c')
  expect(levelsValue.allowed).toBe('any of trace, debug, info, warn, error or fatal, parted by commas')
})
