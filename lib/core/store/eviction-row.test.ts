import { expect, test } from 'vitest'
import { decodeEvent } from '../wire/decode-event.ts'
import { evictionRow } from './eviction-row.ts'
import { header } from './layout.ts'

test('the row for lines that went is a gap that this page understands', () => {
  const words = new Map<number, number>([
    [header.evictedLines, 12],
    [header.evictedSource, 3],
    [header.evictedToSeconds, 60],
    [header.evictedToNanoseconds, 7],
  ])
  const row = evictionRow(11, (place) => words.get(place) ?? 0)
  expect(row).toMatchObject({ line: 11, source: 3, event: true, timestamp: null })
  expect(decodeEvent(row.message)).toEqual({
    type: 'gap',
    source: 3,
    lines: 12,
    from: null,
    to: '1970-01-01T00:01:00.000000007Z',
    reason: 'memory',
  })
})
