import { expect, test } from 'vitest'
import { levelOf } from '../../logs/level.ts'
import { escaped, headerLevel } from './header-level.ts'

const detect = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  return headerLevel(bytes, 0, bytes.length)
}

test('the surer tier wins: fields, then brackets, then capitals, then the message', () => {
  expect(levelOf(detect('level=info [warn] ERROR x'))).toBe('info')
  expect(levelOf(detect('[warn] ERROR x'))).toBe('warn')
  expect(levelOf(detect('12:00:01 ERROR panic: x'))).toBe('error')
  expect(levelOf(detect('12:00:01 panic: x'))).toBe('fatal')
})

test('the first ordinary word ends the header', () => {
  expect(levelOf(detect('12:00:01 started [error]'))).toBe(null)
  expect(levelOf(detect('12:00:01 [started] [error]'))).toBe('error')
})

test('asks for a second look where an escape sequence stands in the header, and only there', () => {
  expect(detect('\x1b[31mERROR x')).toBe(escaped)
  expect(detect('started \x1b[31mx')).toBe(0)
})
