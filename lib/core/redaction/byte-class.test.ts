import { expect, test } from 'vitest'
import {
  alnum,
  base64,
  base64Url,
  digit,
  hex,
  isOf,
  keyish,
  runEnd,
  runStart,
  tokenish,
  upperAlnum,
  word,
} from './byte-class.ts'

const line = new TextEncoder().encode('  Ab0_-.+/~ä')

test.for([
  ['digit', digit, '0'],
  ['alnum', alnum, 'Ab0'],
  ['word', word, 'Ab0_'],
  ['base64Url', base64Url, 'Ab0_-'],
  ['keyish', keyish, 'Ab0_-.'],
  ['tokenish', tokenish, 'Ab0_-.+/'],
  ['base64', base64, 'Ab0+/'],
  ['upperAlnum', upperAlnum, 'A0'],
  ['hex', hex, 'Ab0'],
] as const)('%s holds its bytes and no others', ([, set, bytes]) => {
  const held = [...line].filter((_, at) => isOf(line, at, set))
  expect(String.fromCharCode(...held)).toBe(bytes)
})

test('a run goes to the first byte that is none of it, in both directions, and not beyond the line', () => {
  expect(runEnd(line, 2, word)).toBe(6)
  expect(runEnd(line, 0, word)).toBe(0)
  expect(runEnd(line, 2, word, 4)).toBe(4)
  expect(runStart(line, 6, word)).toBe(2)
  expect(runStart(line, 2, word)).toBe(2)
  expect(isOf(line, -1, word)).toBe(false)
  expect(isOf(line, line.length, word)).toBe(false)
})
