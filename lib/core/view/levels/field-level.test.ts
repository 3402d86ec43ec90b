import { expect, test } from 'vitest'
import { levelOf } from '../../logs/level.ts'
import { fieldLevel, levelKey } from './field-level.ts'

function read(key: string, value: string) {
  const [keyBytes, bytes] = [key, value].map((text) => new TextEncoder().encode(text))
  if (keyBytes === undefined || bytes === undefined) throw new Error(key)
  return levelOf(fieldLevel(levelKey(keyBytes, 0, keyBytes.length), bytes, 0, bytes.length))
}

const rows = [
  { name: 'a quoted word', key: 'level', value: '"error"', level: 'error' },
  { name: 'a word without quotes', key: 'lvl', value: 'warn msg=x', level: 'warn' },
  { name: 'a padded word', key: 'level', value: '" INFO "', level: 'info' },
  { name: 'a letter', key: 'severity', value: '"E"', level: 'error' },
  { name: 'pino', key: 'level', value: '30', level: 'info' },
  { name: 'Python', key: 'levelno', value: '30', level: 'warn' },
  { name: 'OpenTelemetry', key: 'severityNumber', value: '24', level: 'fatal' },
  { name: 'a number beyond', key: 'level', value: '70', level: null },
  { name: 'OpenTelemetry beyond', key: 'severityNumber', value: '25', level: null },
  { name: 'Python beyond', key: 'levelno', value: '5', level: null },
  { name: 'a longer word', key: 'level', value: '"error_rate"', level: null },
  { name: 'no closing quote', key: 'level', value: '"error', level: null },
  { name: 'an object', key: 'level', value: '{"name":"error"}', level: null },
] as const
for (const { name, key, value, level } of rows) {
  test(`reads the value of a level field: ${name}`, () => expect(read(key, value)).toBe(level))
}

test('knows level fields in any case, and no others', () => {
  const kind = (text: string) => levelKey(new TextEncoder().encode(text), 0, text.length)
  expect(['Level', 'LEVELNAME', 'log.level', '@l'].every((key) => kind(key) > 0)).toBe(true)
  expect(['levels', 'l', 'priority', 'water_level'].map(kind)).toEqual([0, 0, 0, 0])
})
