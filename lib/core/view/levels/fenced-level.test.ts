import { expect, test } from 'vitest'
import { levelOf } from '../../logs/level.ts'
import { fencedLevel } from './fenced-level.ts'

const rows = [
  { name: 'a word', text: 'error', level: 'error' },
  { name: 'padded', text: 'WARN ', level: 'warn' },
  { name: 'behind a module', text: 'ssl:warn', level: 'warn' },
  { name: 'behind a thread', text: 'Server thread/INFO', level: 'info' },
  { name: 'behind a time', text: '03:04:05 INF', level: 'info' },
  { name: 'with a time and a name', text: '2026-01-02T03:04:05Z WARN  my_crate', level: 'warn' },
  { name: 'a letter and a time', text: 'E 2026-01-02 03:04:05.678 App', level: 'error' },
  { name: 'a note', text: 'Note', level: 'info' },
  { name: 'prose', text: 'error code 5', level: null },
  { name: 'a hyphen', text: 'error-handler', level: null },
  { name: 'in the middle', text: 'app:error:12', level: null },
  { name: 'nothing', text: '', level: null },
] as const
for (const { name, text, level } of rows) {
  test(`reads what stands in brackets: ${name}`, () => {
    const bytes = new TextEncoder().encode(text)
    expect(levelOf(fencedLevel(bytes, 0, bytes.length))).toBe(level)
  })
}
