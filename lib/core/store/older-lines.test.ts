import { expect, test } from 'vitest'
import { timestampFrom } from '../logs/timestamp.ts'
import { createLineReader } from './line-reader.ts'
import { createShownRows, type ShownRows } from './shown-rows.ts'
import { appendRecords, storeOf } from './store-of.ts'

const encoder = new TextEncoder()
const second = (at: number) => timestampFrom(1_790_000_000 + at, 0)
const linesOf = (rows: ShownRows) => Array.from({ length: rows.end() }, (_, row) => rows.lineAt(row))

test('older lines come in the middle of a record of the lines to come, page by page, each before what was there', () => {
  const store = storeOf([`0 ${second(5)} a`])
  const rows = createShownRows(store)
  const record = `0 ${second(6)} b\n`
  const pages = [
    [`9 ${second(4)} c`, `9 ${second(3)} stepped back`, '9 - d', `9 ${second(5)} the time of what was there`],
    [`9 ${second(1)} e`, `9 ${second(4)} the time of the page before`],
  ]
  for (const [at, page] of pages.entries()) {
    expect([...store.append(encoder.encode(record.slice(at * 9, at * 9 + 9)))]).toEqual([])
    store.older.beginPage()
    expect(store.older.mapped(9)).toBeNull()
    store.older.map(9, 0)
    expect(store.older.mapped(9)).toBe(0)
    for (const line of page) expect([...store.older.append(encoder.encode(`${line}\n`))]).toEqual([])
  }
  expect([...store.append(encoder.encode(record.slice(18)))]).toEqual([])
  store.publish()
  rows.settle()
  expect(linesOf(rows)).toEqual([5, 6, 1, 2, 3, 4, 0, 7])
  expect([0, 1, 2, 3, 4, 5, 6, 7].map(rows.rowFrom)).toEqual([6, 2, 3, 4, 5, 0, 1, 7])
  expect(store.sources.lines(0)).toBe(8)
  expect(store.sources.lastLine(0)).toBe(7)
  const reader = createLineReader(store.memory)
  expect(reader.readLine(2)).toMatchObject({ source: 0, timestamp: second(3) })
})

test('events of a page are told, and a store that is emptied knows no pages', () => {
  const store = storeOf([`0 ${second(5)} a`])
  store.older.beginPage()
  const [event] = store.older.append(encoder.encode('\u001e{"type":"end"}\n'))
  expect(new TextDecoder().decode(event)).toBe('{"type":"end"}')
  store.reset()
  expect(store.older.mapped(0)).toBeNull()
  store.sources.map(0, 0)
  appendRecords(store, [`0 ${second(5)} a`])
  expect(store.isLate()).toBe(false)
})
