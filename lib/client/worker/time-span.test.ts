import { expect, test } from 'vitest'
import { createLineReader } from '@/lib/core/store/line-reader.ts'
import { storeOf } from '@/lib/core/store/store-of.ts'
import { createStoreOrder } from '@/lib/core/store/store-order.ts'
import { timeSpanOf } from './time-span.ts'

test('the span is from the first time to the last, over lines that have none', () => {
  const first = '2026-01-02T03:04:05.000000006Z'
  const last = '2026-01-02T03:05:05.000000006Z'
  const spanOf = (records: readonly string[]) => {
    const store = storeOf(records)
    const order = createStoreOrder(store)
    order.settle()
    return timeSpanOf(createLineReader(store.memory), order)
  }
  expect(spanOf(['0 - a', `0 ${first} b`, `0 ${last} c`, '0 - d', '\u001e{}'])).toEqual({ first, last })
  expect(spanOf([`0 ${last} a`, `1 ${first} b`])).toEqual({ first, last })
  expect(spanOf(['0 - a'])).toEqual({ first: null, last: null })
  expect(spanOf([])).toEqual({ first: null, last: null })
})
