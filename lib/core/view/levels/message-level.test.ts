import { expect, test } from 'vitest'
import { levelOf } from '../../logs/level.ts'
import { isBareValue, messageLevel } from './message-level.ts'

const rows = [
  { name: 'panic', text: 'panic: x', level: 'fatal' },
  { name: 'a colon', text: 'warning: x', level: 'warn' },
  { name: 'fail', text: 'fail: Microsoft.Hosting[1]', level: 'error' },
  { name: 'an exception', text: 'com.example.CartException: x', level: 'error' },
  { name: 'an inner class', text: 'com.example.Cart$GoneException: x', level: 'error' },
  { name: 'a Rust panic', text: "thread 'tokio-1' panicked at src/a.rs:1:1:", level: 'error' },
  { name: 'a Rust thread', text: "thread 'main' started", level: null },
  { name: 'no colon', text: 'error in the cart', level: null },
  { name: 'nil', text: 'error: nil', level: null },
  { name: 'a count', text: 'error:  12 ', level: null },
  { name: 'a longer word', text: 'errors: x', level: null },
  { name: 'an exception in prose', text: 'NotFoundException was thrown', level: null },
  { name: 'Error alone', text: 'Errors: x', level: null },
] as const
for (const { name, text, level } of rows) {
  test(`reads what a message begins with: ${name}`, () => {
    const bytes = new TextEncoder().encode(text)
    expect(levelOf(messageLevel(bytes, 0, bytes.length))).toBe(level)
  })
}

test('a number or a word like nil alone is a setting, not a report', () => {
  const isBare = (text: string) => isBareValue(new TextEncoder().encode(text), 0, text.length)
  expect([' 0', ' nil', ' true '].every(isBare)).toBe(true)
  expect([' 0 of 5', ' nil pointer', '', ' x'].some(isBare)).toBe(false)
})
