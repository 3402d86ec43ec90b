import { expect, test } from 'vitest'
import { levelOf } from '../../logs/level.ts'
import { channelLevel, endOfKey, endOfValue, endsLevel, isColumn, isName, isNumber, isSetOff } from './header-token.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

test('a word is set off by pipes or by tabs on both sides', () => {
  expect(isSetOff(bytesOf('| warn | x'), 0, 2, 6, 10)).toBe(true)
  expect(isSetOff(bytesOf('a\twarn\tx'), 0, 2, 6, 8)).toBe(true)
  expect(isSetOff(bytesOf('  warn | x'), 0, 2, 6, 10)).toBe(false)
  expect(isSetOff(bytesOf('warn'), 0, 0, 4, 4)).toBe(false)
})

test('a level in capitals ends at a space or a sign, not in a longer name', () => {
  expect(
    ['WARN', 'WARN x', 'WARN:', 'WARN[0]', 'WARN - x', 'WARN/1'].every((text) =>
      endsLevel(bytesOf(text), 4, text.length),
    ),
  ).toBe(true)
  expect(
    ['WARN_x', 'WARN-x', 'WARN(s)', 'WARN1', 'WARN!'].some((text) => endsLevel(bytesOf(text), 4, text.length)),
  ).toBe(false)
})

test('keys and values of key=value are found', () => {
  const bytes = bytesOf('a.b="c d" e')
  expect(endOfKey(bytes, 0, bytes.length)).toBe(3)
  expect(endOfValue(bytes, 4, 6, bytes.length)).toBe(9)
  expect(endOfValue(bytes, 4, 6, 8)).toBe(8)
  expect(endOfKey(bytesOf('a:b=c'), 0, 5)).toBe(0)
})

test('names and times are told from words of prose', () => {
  const is = (text: string) => isName(bytesOf(text), 0, text.length)
  expect(['com.example.Cart', 'app[12]:', '10.0.0.1', 'a/b', 'a_b', 'a::b', 'u@h'].every(is)).toBe(true)
  expect(['word', 'word:', 'word.', "don't", 'kube-proxy'].some(is)).toBe(false)
  expect([isNumber(bytesOf('123'), 0, 3), isNumber(bytesOf('12:'), 0, 3)]).toEqual([true, false])
})

test('Monolog writes the level behind its channel', () => {
  expect(levelOf(channelLevel(bytesOf('app.ERROR:'), 0, 10))).toBe('error')
  expect(levelOf(channelLevel(bytesOf('.ERROR:'), 0, 7))).toBe(null)
  expect(levelOf(channelLevel(bytesOf('app.error:'), 0, 10))).toBe(null)
})

test('a word is a column where the next sign says so', () => {
  const is = (text: string, timed: boolean) => isColumn(bytesOf(text), 0, 4, text.length, timed)
  expect([is('root - x', false), is('root | x', false), is('root\tx', false), is('root ERROR', true)]).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect([is('root ERROR', false), is('Root ERROR', true), is('root error', true), is('root x', true)]).toEqual([
    false,
    false,
    false,
    false,
  ])
})
