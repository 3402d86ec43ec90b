import { expect, test } from 'vitest'
import { timestampFrom } from '../logs/timestamp.ts'
import { createShownRows } from './shown-rows.ts'
import type { StoredTime } from './source-table.ts'
import { appendRecords, storeOf } from './store-of.ts'

const second = (at: number) => timestampFrom(1_790_000_000 + at, 0)
const timeOf = (at: number) => ({ seconds: 1_790_000_000 + at, nanoseconds: 0 })
const json = new TextEncoder().encode('{}')

const places: readonly { name: string; source: number; at: StoredTime | 'latest' | undefined; row: number }[] = [
  { name: 'behind the last line of its source, where nothing else is said', source: 0, at: undefined, row: 1 },
  { name: 'at its time', source: 0, at: timeOf(3), row: 2 },
  { name: 'not before the last line of its source', source: 1, at: timeOf(0), row: 3 },
  { name: 'before all lines of a source that had none yet', source: 2, at: timeOf(0), row: 0 },
  { name: 'behind all lines that have come', source: 2, at: 'latest', row: 3 },
]
for (const { name, source, at, row } of places) {
  test(`an event stands ${name}`, () => {
    const store = storeOf([`0 ${second(1)} a`, `1 ${second(2)} b`, `1 ${second(4)} c`])
    const rows = createShownRows(store)
    store.appendEvent(source, json, at)
    appendRecords(store, [`0 ${second(9)} d`])
    rows.settle()
    expect(Array.from({ length: rows.end() }, (_, at) => rows.lineAt(at)).indexOf(3)).toBe(row)
  })
}

test('events of a source alone do not put its lines out of order', () => {
  const store = storeOf([])
  store.appendEvent(0, json, timeOf(0))
  appendRecords(store, [`0 ${second(1)} a`])
  store.appendEvent(0, json)
  store.appendEvent(0, json, 'latest')
  store.appendEvent(0, json, timeOf(5))
  appendRecords(store, [`0 ${second(6)} a`])
  expect(store.isLate()).toBe(false)
})
