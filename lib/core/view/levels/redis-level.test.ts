import { expect, test } from 'vitest'
import { levelOf } from '../../logs/level.ts'
import { redisLevel } from './redis-level.ts'

const rows = [
  { name: 'a warning', text: '1:M 02 Jan 2026 03:04:05.678 # x', level: 'warn' },
  { name: 'a notice', text: '12:S 02 Jan 2026 03:04:05.678 * x', level: 'info' },
  { name: 'verbose', text: '1:M 02 Jan 2026 03:04:05.678 - x', level: 'debug' },
  { name: 'debug', text: '1:M 02 Jan 2026 03:04:05.678 . x', level: 'debug' },
  { name: 'no sign', text: '1:M 02 Jan 2026 03:04:05.678 x y', level: null },
  { name: 'a time', text: '03:04:05 # x', level: null },
] as const
for (const { name, text, level } of rows) {
  test(`reads the sign of Redis: ${name}`, () => {
    const bytes = new TextEncoder().encode(text)
    expect(levelOf(redisLevel(bytes, 0, bytes.length))).toBe(level)
  })
}
