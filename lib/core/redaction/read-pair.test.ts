import { expect, test } from 'vitest'
import { behindQuote, readPair } from './read-pair.ts'

const raw = String.raw

test.for([
  ['key=v', 'key', 'equals'],
  ['a.my-key = v', 'a.my-key', 'equals'],
  ['key: v', 'key', 'sentence'],
  ['key:v', 'key', 'colon'],
  ['"key": "v"', 'key', 'colon'],
  [raw`{\"key\" : \"v\"}`, 'key', 'colon'],
  ["'key' => 'v'", 'key', 'equals'],
  ['key := v', 'key', 'equals'],
  ['key%3Dv', 'key', 'equals'],
  ['<key>v</key>', 'key', 'element'],
  ['--my-key v', '--my-key', 'flag'],
  ['\u001b[36mkey\u001b[0m=v', 'key', 'equals'],
  ['\u001b[36mkey=\u001b[0mv', 'key', 'equals'],
] as const)('%s is a pair', ([text, key, separator]) => {
  const line = new TextEncoder().encode(text)
  const pair = readPair(line, text.indexOf('key'))
  expect(pair?.separator).toBe(separator)
  expect(text.slice(pair?.keyStart, pair?.keyEnd)).toBe(key)
  const value = text.slice(pair?.valueAt)
  expect(value.startsWith('v') || /^\\*["']v/.test(value)).toBe(true)
})

test.for(['key v', 'key == v', 'key://v', 'key', 'key, v', 'keys are v', 'key= user=app', `${'x'.repeat(200)}key=v`])(
  '%s is none',
  (text) => {
    expect(readPair(new TextEncoder().encode(text), text.indexOf('key'))).toBe(null)
  },
)

test('a quote is passed with its backslashes, and nothing else is', () => {
  const at = (text: string) => behindQuote(new TextEncoder().encode(text), 0)
  expect(at('"a')).toBe(1)
  expect(at(raw`\\\"a`)).toBe(4)
  expect(at("'a")).toBe(1)
  expect(at(raw`\na`)).toBe(0)
  expect(at('a')).toBe(0)
})
