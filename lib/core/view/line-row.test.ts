import { expect, test } from 'vitest'
import { toTimestamp } from '../logs/timestamp.ts'
import { lineRow } from './line-row.ts'
import { storedRow } from './stored-row.ts'

const timestamp = toTimestamp('2026-01-02T03:04:05Z')
const known = { line: 7, source: 2, timestamp, ordinal: 3, level: 'warn', truncated: true } as const
const stored = storedRow(new Uint8Array(), known)

test('finds IDs and links among the spans, links first where both are one', () => {
  const text = 'GET https://a.example/?request_id=ab12cd34 request_id=ab12cd34'
  expect(lineRow(stored, 'plain', [{ kind: 'text', text }], 0)).toEqual({
    ...{ type: 'line', line: 7, source: 2, id: { timestamp, ordinal: 3 }, level: 'warn', format: 'plain' },
    spans: [
      { kind: 'text', text: 'GET ' },
      { kind: 'url', text: 'https://a.example/?request_id=ab12cd34' },
      { kind: 'text', text: ' request_id=' },
      { kind: 'id', text: 'ab12cd34' },
    ],
    cut: false,
    truncated: true,
    context: false,
    apart: false,
  })
})

test('says how much is hidden, and that a line without a time has no link', () => {
  const row = lineRow({ ...stored, timestamp: null }, 'plain', [{ kind: 'text', text: 'x' }], 1_234_567)
  expect(row.spans.at(-1)).toEqual({ kind: 'mark', text: ' … 1,234,567 more bytes' })
  expect(row.id).toBeNull()
})

test('a line of binary is drawn in a bounded number of pieces', () => {
  const pieces = Array.from({ length: 5000 }, () => ({ kind: 'mark', text: '␀' }) as const)
  const { spans } = lineRow(stored, 'plain', pieces, 10)
  expect(spans.length).toBe(401)
  expect(spans.at(-1)?.text).toBe(' … 4,600 more characters and 10 more bytes')
})

test('a mask is a mask, and what has one in it is no link and no ID', () => {
  const text = 'GET https://a.example/?token=[masked:token#a1f3]&b request_id=[masked:jwt#00ff]'
  const { spans } = lineRow(stored, 'plain', [{ kind: 'text', text }], 0)
  expect(spans.map(({ kind }) => kind)).toEqual(['text', 'masked', 'text', 'masked'])
})
