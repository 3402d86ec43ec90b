import { expect, test } from 'vitest'
import { formatLineId, parseLineId } from './line-id.ts'

test('a line id is written and read back', () => {
  const text = '2026-01-02T03:04:05.000000006Z.12'
  const id = parseLineId(text)
  expect(id).toEqual({ timestamp: '2026-01-02T03:04:05.000000006Z', ordinal: 12 })
  expect(id && formatLineId(id)).toBe(text)
})

test('a hand-typed id may be short', () => {
  expect(parseLineId('2026-01-02T03:04:05Z')).toEqual({ timestamp: '2026-01-02T03:04:05.000000000Z', ordinal: 0 })
})

test('anything else is no id', () => {
  for (const text of ['', 'L', '12', '2026-01-02T03:04:05Z.x', 'Z.1']) expect(parseLineId(text)).toBeNull()
})
