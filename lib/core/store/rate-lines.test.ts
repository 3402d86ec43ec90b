import fc from 'fast-check'
import { expect, test } from 'vitest'
import { levelNumber } from '../logs/level.ts'
import { detectLevel } from '../view/detect-level.ts'
import { levelWordLists } from '../view/levels/level-words.ts'
import { createLineReader } from './line-reader.ts'
import { mapSources, storeOf } from './store-of.ts'

test('each line has the level that it says, and an event has none', () => {
  const store = storeOf(['0 - level=error x', '0 - ', '\u001e{"level":"error"}', '0 - {"level":"debug"}', '0 - hello'])
  const reader = createLineReader(store.memory)
  expect([0, 1, 2, 3, 4].map((line) => reader.readLine(line)?.level)).toEqual(['error', null, null, 'debug', null])
})

const words = Object.keys(levelWordLists.value)
const word = fc
  .tuple(fc.constantFrom(...words, 'castle', 'may', 'UTC', 'nil', 'cart', 'level', 'severity_number', 'msg'), fc.nat(2))
  .map(([text, form]) => [text, text.toUpperCase(), text.slice(0, 1).toUpperCase() + text.slice(1)][form] ?? text)
const time = fc.constantFrom(
  ...[
    '2026-01-02',
    '2026-01-02T03:04:05.678Z',
    '03:04:05,678',
    '12:00',
    '1767322800.123',
    '02/Jan/2026:03:04:05',
    '5',
    '0',
  ],
)
const number = fc.constantFrom('0', '3', '10', '17', '24', '25', '30', '50', '69', '70', '400', '12345')
const field = fc
  .tuple(
    fc.constantFrom(
      'level',
      'lvl',
      'Severity',
      'levelno',
      'severityNumber',
      'msg',
      'n',
      'water_level',
      'log.level',
      '@l',
    ),
    fc.oneof(
      word,
      number,
      word.map((text) => `"${text}"`),
      fc.constantFrom('"a b', '"x \\" y"', 'ERROR+2', '"\\u001b[32minfo"'),
    ),
  )
  .map(([key, value]) => `${key}=${value}`)
const strange = fc.constantFrom(
  ...[
    'com.example.Cart',
    'app.ERROR:',
    'app[12]:',
    'pkg/file.go:12',
    '---',
    '- ',
    ': ',
    ':',
    '::',
    'é',
    '→',
    '\u001b[31m',
    '\u001b',
  ],
  ...[
    'Traceback (most recent call last)',
    'TypeError:',
    'panic:',
    'fail:',
    'thread ',
    'npm ERR! ',
    'http: panic serving ',
    'E0102',
  ],
  ...[
    '1:M 02 Jan 2026 03:04:05.678 #',
    'E, [2026',
    '<134>',
    'I 2026',
    'x'.repeat(250),
    '"quoted',
    '\t',
    '  ',
    '|',
    ' | ',
    ',',
  ],
)
const part = fc.oneof(word, word, time, number, field, strange)
const fence = fc
  .tuple(fc.constantFrom('[]', '()', '<>', '[ '), fc.array(part, { maxLength: 3 }), fc.constantFrom(' ', '/', ':', ''))
  .map(([[open = '', close = ''], inside, between]) => `${open}${inside.join(between)}${close}`)
const plain = fc
  .array(
    fc.tuple(fc.oneof(part, part, fence), fc.constantFrom(' ', ' ', ' ', '\t', ' | ', ': ', '', '-', ' - ', '- ')),
    { maxLength: 8 },
  )
  .map((parts) => parts.map((pair) => pair.join('')).join(''))
const jsonValue = fc.oneof(
  word.map((text) => JSON.stringify(text)),
  number,
  fc.constantFrom(
    'null',
    '"a \\" b"',
    '{"level":"error"}',
    '["level","fatal"]',
    '"\\u001b[32minfo\\u001b[39m"',
    `"${'x'.repeat(300)}"`,
  ),
)
const json = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom('level', 'LEVEL', 'severityNumber', 'levelno', 'msg', 't', 's', 'log', '@t', '@l', 'a"b'),
        fc.constantFrom(':', ' : ', ''),
        jsonValue,
      ),
      { maxLength: 5 },
    ),
    fc.nat(3),
  )
  .map(([fields, cut]) => {
    const text = `{${fields.map(([key, colon, value]) => `${JSON.stringify(key)}${colon}${value}`).join(',')}}`
    return cut === 0 ? text.slice(0, text.length / 2) : text
  })
const line = fc.oneof(
  plain,
  json,
  fc.tuple(plain, json).map((both) => both.join('')),
)

test('the kernel that rates lines says what detectLevel says', () => {
  const store = storeOf([])
  const encoder = new TextEncoder()
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
      store.reset()
      mapSources(store)
      expect([...store.append(encoder.encode(lines.map((text) => `0 - ${text}\n`).join('')))]).toEqual([])
      store.publish()
      const reader = createLineReader(store.memory)
      for (const [at, text] of lines.entries()) {
        const bytes = encoder.encode(text)
        expect(levelNumber(reader.readLine(at)?.level ?? null), text).toBe(detectLevel(bytes, 0, bytes.length))
      }
    }),
    { numRuns: 1_000 },
  )
})
