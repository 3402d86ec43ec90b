import { expect, test } from 'vitest'
import { levelOf } from '../../logs/level.ts'
import { syslogLevel } from './syslog-level.ts'

const rows = [
  { name: 'kernel error', text: '<3>x', level: 'error' },
  { name: 'local0 info', text: '<134>1 2026-01-02T03:04:05Z h a - - - x', level: 'info' },
  { name: 'critical', text: '<2>x', level: 'fatal' },
  { name: 'beyond', text: '<192>x', level: null },
  { name: 'a word', text: '<error>x', level: null },
  { name: 'empty', text: '<>', level: null },
  { name: 'not closed', text: '<3', level: null },
] as const
for (const { name, text, level } of rows) {
  test(`reads a syslog priority: ${name}`, () => {
    const bytes = new TextEncoder().encode(text)
    expect(levelOf(syslogLevel(bytes, 0, bytes.length))).toBe(level)
  })
}
