import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeRaw } from './decode-raw.ts'
import type { Row } from './row.ts'
import { storedRow } from './stored-row.ts'
import { markOf } from './text/mark-of.ts'

function decode(text: string): Row {
  return decodeRaw(storedRow(new TextEncoder().encode(text)))
}

const drawn = (row: Row) => (row.type === 'line' ? row.spans.map(({ text }) => text).join('') : null)

test('JSON and colour codes stay as they are written', () => {
  expect(drawn(decode('{"level":"info","msg":"\\u001b[1mx"}'))).toBe('{"level":"info","msg":"\\u001b[1mx"}')
  expect(drawn(decode('\x1b[31mred\x1b[0m'))).toBe('␛[31mred␛[0m')
})

test('IDs are found here too, and events stay events', () => {
  const row = decode('{"request_id":"ab12cd34"}')
  expect(row.type === 'line' && row.spans).toContainEqual({ kind: 'id', text: 'ab12cd34' })
  const message = new TextEncoder().encode('{"type":"end"}')
  expect(decodeRaw(storedRow(message, { event: true })).type).toBe('event')
})

test('what is drawn is the line, each character that cannot be seen replaced by its mark', () => {
  const text = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed())
  fc.assert(
    fc.property(text, (text) => {
      expect(drawn(decode(text))).toBe(
        Array.from(text, (character) => markOf(character.codePointAt(0) ?? 0) ?? character).join(''),
      )
    }),
  )
})
