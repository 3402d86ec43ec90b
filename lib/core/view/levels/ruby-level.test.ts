import { expect, test } from 'vitest'
import { levelOf } from '../../logs/level.ts'
import { rubyLevel } from './ruby-level.ts'

const rows = [
  { name: 'a warning', text: 'W, [2026-01-02T03:04:05.678901 #1]  WARN -- : x', level: 'warn' },
  { name: 'prose', text: 'W, [well', level: null },
  { name: 'a letter alone', text: 'E', level: null },
] as const
for (const { name, text, level } of rows) {
  test(`reads the letter of Ruby's Logger: ${name}`, () => {
    const bytes = new TextEncoder().encode(text)
    expect(levelOf(rubyLevel(bytes, 0, bytes.length))).toBe(level)
  })
}
