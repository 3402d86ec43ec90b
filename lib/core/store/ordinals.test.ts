import { expect, test } from 'vitest'
import { linesPerColumns } from './layout.ts'
import { createLineReader } from './line-reader.ts'
import { storeOf } from './store-of.ts'

const a = '2026-01-02T03:04:05.000000001Z'
const b = '2026-01-02T03:04:05.000000002Z'

test('equal times of one source are counted, whatever stands between them', () => {
  const records = [
    `0 ${a} x`,
    `0 ${a} x`,
    `1 ${a} x`,
    '0 - x',
    '\u001e{}',
    `1 ${a} x`,
    `0 ${a} x`,
    `0 ${b} x`,
    `0 ${b} x`,
  ]
  const reader = createLineReader(storeOf(records).memory)
  const expected = [0, 1, 0, 0, 0, 1, 2, 0, 1]
  expect(records.map((_, line) => reader.ordinalOf(line))).toEqual(expected)
  // In any order of asking.
  for (const line of [8, 1, 6, 2, 5, 6, 0, 7]) expect(reader.ordinalOf(line)).toBe(expected[line])
})

test('a million lines of one time have a million ordinals, asked for in order', () => {
  const lines = linesPerColumns + 1000
  const reader = createLineReader(storeOf(Array.from({ length: lines }, () => `0 ${a} x`)).memory)
  for (let line = 0; line < lines; line++) if (reader.ordinalOf(line) !== line) expect.fail(`line ${line}`)
})
