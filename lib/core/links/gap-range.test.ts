import { expect, test } from 'vitest'
import { timestampFrom } from '../logs/timestamp.ts'
import type { StreamEvent } from '../wire/stream-record.ts'
import { gapRange } from './gap-range.ts'

const at = timestampFrom
const live = { sinceTime: null, untilTime: null }
const gap = (from: number, to: number): StreamEvent => ({
  ...{ type: 'gap', source: 0, lines: 7, reason: 'memory' },
  from: at(from, 500),
  to: at(to, 500),
})

test('lines that went to make room are read from the second of the first until behind the last', () => {
  expect(gapRange(gap(100, 160), live)).toEqual({ sinceTime: at(100, 0), untilTime: at(160, 501) })
})

test('of a part that did not fit, what is missing of it is read', () => {
  const view = { sinceTime: at(100, 0), untilTime: at(160, 501) }
  expect(gapRange(gap(100, 140), view)).toEqual({ sinceTime: at(100, 0), untilTime: at(140, 501) })
})

test('of a part that is missing as a whole, as of many containers read one after the other, its earlier half is read', () => {
  const view = { sinceTime: at(100, 0), untilTime: at(160, 501) }
  expect(gapRange(gap(100, 159), view)).toEqual({ sinceTime: at(100, 0), untilTime: at(130, 0) })
})

test('a part of one second is read whole, however little of it fits', () => {
  expect(gapRange(gap(100, 100), { sinceTime: at(100, 0), untilTime: at(101, 0) })).toEqual({
    ...{ sinceTime: at(100, 0), untilTime: at(100, 501) },
  })
})

const others: readonly { readonly name: string; readonly event: StreamEvent }[] = [
  { name: 'no gap', event: { type: 'end' } },
  {
    name: 'lines that rotated away',
    event: { type: 'gap', source: 0, lines: 1, from: at(1, 0), to: at(2, 0), reason: 'rotation' },
  },
  { name: 'lines without a time', event: { type: 'gap', source: 0, lines: 1, from: null, to: null, reason: 'memory' } },
]
for (const { name, event } of others) {
  test(`nothing can be read again: ${name}`, () => expect(gapRange(event, live)).toBeNull())
}
