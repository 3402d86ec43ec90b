import { expect, test } from 'vitest'
import { decodeEventRow } from './decode-event-row.ts'
import { decodeRow } from './decode-row.ts'
import { storedRow } from './stored-row.ts'

const stored = (text: string, event: boolean) => storedRow(new TextEncoder().encode(text), { line: 7, event })

test('an event row is the event', () => {
  expect(decodeEventRow(stored('{"type":"opened","source":0}', true))).toEqual({
    ...{ type: 'event', line: 7 },
    event: { type: 'opened', source: 0 },
  })
})

test('a line is none, even if it reads like one', () => {
  expect(decodeEventRow(stored('{"type":"opened","source":0}', false))).toBeNull()
})

test('an event that cannot be read is shown as text, not lost', () => {
  for (const text of ['{"type":"later"}', '{', '']) {
    expect(decodeEventRow(stored(text, true))).toBeNull()
    expect(decodeRow(stored(text, true)).type).toBe('line')
  }
})
