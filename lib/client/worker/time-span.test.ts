import { expect, test } from 'vitest'
import { createLineReader } from '@/lib/core/store/line-reader.ts'
import { storeOf } from '@/lib/core/store/store-of.ts'
import { timeSpanOf } from './time-span.ts'

test('the span is from the first time to the last, over lines that have none', () => {
  const first = '2026-01-02T03:04:05.000000006Z'
  const last = '2026-01-02T03:05:05.000000006Z'
  const store = storeOf(['0 - a', `0 ${first} b`, `0 ${last} c`, '0 - d', '\u001e{}'])
  expect(timeSpanOf(createLineReader(store.memory))).toEqual({ first, last })
  expect(timeSpanOf(createLineReader(storeOf(['0 - a']).memory))).toEqual({ first: null, last: null })
  expect(timeSpanOf(createLineReader(storeOf([]).memory))).toEqual({ first: null, last: null })
})
