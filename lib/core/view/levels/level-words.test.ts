import { expect, test } from 'vitest'
import { levelOf } from '../../logs/level.ts'
import {
  levelLetter,
  levelValue,
  levelWord,
  levelWordAfterTime,
  levelWordBeforeColon,
  levelWordInFence,
} from './level-words.ts'
import type { WordTable } from './word-table.ts'

const look = (table: WordTable, text: string) => levelOf(table(new TextEncoder().encode(text), 0, text.length))

test('a word counts only where its form says that it is a level', () => {
  expect(look(levelWord, 'warning')).toBe('warn')
  expect([look(levelWord, 'http'), look(levelValue, 'http')]).toEqual([null, 'debug'])
  expect([look(levelWord, 'log'), look(levelWordAfterTime, 'LOG')]).toEqual([null, 'info'])
  expect([look(levelWord, 'note'), look(levelWordInFence, 'Note')]).toEqual([null, 'info'])
  expect([look(levelWord, 'fail'), look(levelWordBeforeColon, 'fail')]).toEqual([null, 'error'])
})

test('letters stand for levels as loggers with one letter write them', () => {
  const letters = [...'DIWEFCX'].map((letter) => levelOf(levelLetter(letter.charCodeAt(0))))
  expect(letters).toEqual(['debug', 'info', 'warn', 'error', 'fatal', 'fatal', null])
})
