import { expect, test } from 'vitest'
import { levelOf } from '../../logs/level.ts'
import { klogLevel } from './klog-level.ts'

const rows = [
  { name: 'a warning', text: 'W0102 15:04:05.678901       1 a.go:1] x', level: 'warn' },
  { name: 'a fatal one', text: 'F1231 15:04:05.678901 1 a.go:1] x', level: 'fatal' },
  { name: 'another letter', text: 'X0102 15:04:05.678901 1 a.go:1] x', level: null },
  { name: 'no time', text: 'E0102 is the code of it', level: null },
  { name: 'too short', text: 'E0102 15:04', level: null },
] as const
for (const { name, text, level } of rows) {
  test(`reads the header of klog: ${name}`, () => {
    const bytes = new TextEncoder().encode(text)
    expect(levelOf(klogLevel(bytes, 0, bytes.length))).toBe(level)
  })
}
