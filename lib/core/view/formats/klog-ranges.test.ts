import { expect, test } from 'vitest'
import { klogRanges } from './klog-ranges.ts'

test('the header steps back, the message stands out, pairs are told apart', () => {
  const text = 'I0102 15:04:05.678901 1 a.go:1] "Synced" n=5'
  expect(klogRanges(text)?.map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
    ['muted', 'I0102 15:04:05.678901 1 a.go:1] '],
    ['text', '"Synced"'],
    ['key', 'n'],
    ['muted', '='],
    ['number', '5'],
  ])
  expect(klogRanges('hello')).toBeNull()
})
