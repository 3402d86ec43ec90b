import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unescapeJson } from './unescape-json.ts'

test('reads what JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(unescapeJson(JSON.stringify(text).slice(1, -1))).toBe(text)
    }),
  )
})

test('leaves alone what is no escape of JSON, and one that is cut off', () => {
  expect(unescapeJson('\\x41 \\u12 \\/ \\')).toBe('\\x41 \\u12 / \\')
})
