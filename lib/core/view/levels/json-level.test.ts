import { expect, test } from 'vitest'
import { levelOf } from '../../logs/level.ts'
import { jsonLevel } from './json-level.ts'

const rows = [
  { name: 'a level', text: '{"a":1,"level":"error"}', level: 'error' },
  { name: 'cut off', text: '{"level":"warn","msg":"x', level: 'warn' },
  { name: 'cut off in the level', text: '{"level":"war', level: null },
  { name: 'behind arrays and objects', text: '{"a":[{"b":[1]}],"c":{"level":"error"},"level":"info"}', level: 'info' },
  { name: 'ECS, then another object', text: '{"log":{"logger":"x"},"x":{"level":"error"}}', level: null },
  { name: 'behind the object', text: '{"a":1}{"level":"error"}', level: null },
  { name: 'a key that is a value', text: '{"a":"level","error":"x"}', level: null },
  { name: 'open braces only', text: '{{{{[[', level: null },
] as const
for (const { name, text, level } of rows) {
  test(`reads the level fields of JSON: ${name}`, () => {
    const bytes = new TextEncoder().encode(text)
    expect(levelOf(jsonLevel(bytes, 0, bytes.length, bytes.length))).toBe(level)
  })
}

test('looks for a second level only near the start of the line', () => {
  const bytes = new TextEncoder().encode(`{"level":"info","a":"${'x'.repeat(300)}","severity":"error"}`)
  expect(levelOf(jsonLevel(bytes, 0, bytes.length, 256))).toBe('info')
  expect(levelOf(jsonLevel(bytes, 0, bytes.length, 1024))).toBe(null)
})
