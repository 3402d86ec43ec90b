import { expect, test } from 'vitest'
import { filterQuery } from './line-query.ts'
import { createLineReader } from './line-reader.ts'
import { createShownRows, type ShownRows } from './shown-rows.ts'
import { appendRecords, storeOf } from './store-of.ts'

const records = Array.from({ length: 40 }, (_, at) => `${at % 3} - ${at % 13 === 5 ? 'refused' : 'fine'} ${at}`)

function run(rows: ShownRows) {
  while (rows.step());
  rows.settle()
}

test('lines around those that are kept are context, the kept ones are not, over all cuts of what comes', () => {
  for (let step = 1; step < 12; step++) {
    const store = storeOf([])
    const rows = createShownRows(store)
    rows.setQuery(filterQuery({ text: 'refused', levels: [], contextLines: 2 }))
    for (let from = 0; from < records.length; from += step) {
      appendRecords(store, records.slice(from, from + step))
      run(rows)
    }
    const reader = createLineReader(store.memory)
    expect(reader.showsContext()).toBe(true)
    const context = [...records.keys()].filter((line) => reader.readLine(line)?.context)
    expect(context).toEqual([2, 8, 11, 12, 15, 21, 24, 25, 28, 34, 37])
  }
})

test('another filter has a context of its own, and without one no line is context', () => {
  const store = storeOf(records)
  const rows = createShownRows(store)
  const reader = createLineReader(store.memory)
  const contextOf = (text: string, contextLines: number) => {
    rows.setQuery(filterQuery({ text, levels: [], contextLines }))
    run(rows)
    return [...records.keys()].filter((line) => reader.readLine(line)?.context)
  }
  expect(contextOf('refused 5', 1)).toEqual([2, 8])
  expect(contextOf('refused 18', 1)).toEqual([15, 21])
  expect(contextOf('refused 18', 0)).toEqual([])
  expect(reader.showsContext()).toBe(false)
  expect(contextOf('fine', 1)).toEqual([5, 18, 31])
})
