import { expect, test } from 'vitest'
import type { Level } from '../logs/level.ts'
import { slabBytes } from './layout.ts'
import { filterQuery } from './line-query.ts'
import { createLineReader } from './line-reader.ts'
import type { LogStore } from './log-store.ts'
import { createRowReader } from './row-reader.ts'
import { createShownRows, type ShownRows } from './shown-rows.ts'
import { appendRecords, mapSources, storeOf } from './store-of.ts'

const decoder = new TextDecoder()

function run(rows: ShownRows) {
  while (rows.step());
}
function filter(text: string, ...levels: readonly Level[]) {
  return filterQuery({ text, levels })
}
function textsOf(store: LogStore, rows: ShownRows): readonly string[] {
  const read = createRowReader(store.memory)
  return Array.from({ length: rows.end() - rows.first() }, (_, at) =>
    decoder.decode(read(rows.first() + at, rows.epoch())?.message),
  )
}

test('without a filter the rows are the lines', () => {
  const store = storeOf(['0 - a', '0 - b'])
  const rows = createShownRows(store)
  expect(textsOf(store, rows)).toEqual(['a', 'b'])
  appendRecords(store, ['0 - c'])
  expect(textsOf(store, rows)).toEqual(['a', 'b', 'c'])
})

test('a filter keeps lines with the text, and events; and those that come', () => {
  const store = storeOf(['0 - apple', '0 - pear', '\u001e{}', '0 - APPLE pie'])
  const rows = createShownRows(store)
  rows.setQuery(filter('apple'))
  run(rows)
  expect(textsOf(store, rows)).toEqual(['apple', '{}', 'APPLE pie'])
  appendRecords(store, ['0 - pear', '0 - an apple'])
  run(rows)
  expect(textsOf(store, rows)).toEqual(['apple', '{}', 'APPLE pie', 'an apple'])
  expect([0, 1, 2, 3, 4, 5, 6].map(rows.rowFrom)).toEqual([0, 1, 1, 2, 3, 3, 4])
})

test('a filter takes effect once it has seen all lines, and a newer one takes its place', () => {
  const store = storeOf(['0 - level=info a', '0 - level=error b', '0 - c'])
  const rows = createShownRows(store)
  const before = rows.epoch()
  rows.setQuery(filter('', 'info'))
  rows.setQuery(filter('', 'error'))
  expect(rows.epoch()).toBe(before)
  expect(textsOf(store, rows)).toHaveLength(3)
  run(rows)
  expect(rows.epoch()).toBe(before + 1)
  expect(textsOf(store, rows)).toEqual(['level=error b', 'c'])
  rows.setQuery(null)
  run(rows)
  expect(textsOf(store, rows)).toHaveLength(3)
})

test('rows of an older filter are not read as rows of a newer one', () => {
  const store = storeOf(['0 - a', '0 - b'])
  const rows = createShownRows(store)
  const read = createRowReader(store.memory)
  const before = rows.epoch()
  rows.setQuery(filter('b'))
  run(rows)
  expect(read(0, before)).toBeNull()
  expect(decoder.decode(read(0, rows.epoch())?.message)).toBe('b')
})

test('a filter stays when another log is read', () => {
  const store = storeOf(['0 - a', '0 - b'])
  const rows = createShownRows(store)
  rows.setQuery(filter('b'))
  run(rows)
  store.reset()
  rows.reset()
  mapSources(store)
  appendRecords(store, ['0 - c', '0 - bb'])
  run(rows)
  expect(textsOf(store, rows)).toEqual(['bb'])
})

const cases = [
  { name: 'all lines', text: '' },
  { name: 'a filter set before lines went', text: 'even', early: true },
  { name: 'a filter set after lines went', text: 'even', early: false },
]
for (const { name, text, early = true } of cases) {
  test(`where the oldest lines go, their rows go at the front and a gap stands for them: ${name}`, () => {
    const store = storeOf([], { bytesMax: 8 * slabBytes })
    const rows = createShownRows(store)
    const filler = 'x'.repeat(1000)
    if (early) rows.setQuery(filter(text))
    for (let line = 0; line < 40_000; line += 100) {
      appendRecords(
        store,
        Array.from({ length: 100 }, (_, n) => `0 - ${line + n} ${(line + n) % 2 ? 'odd' : 'even'} ${filler}`),
      )
      run(rows)
    }
    if (!early) rows.setQuery(filter(text))
    run(rows)
    const first = createLineReader(store.memory).firstLine()
    expect(first).toBeGreaterThan(10_000)
    const [gap, ...texts] = textsOf(store, rows)
    expect(JSON.parse(gap ?? '')).toMatchObject({ type: 'gap', lines: first, reason: 'memory' })
    const expected = Array.from({ length: 40_000 - first }, (_, n) => first + n).filter(
      (line) => text === '' || line % 2 === 0,
    )
    expect(texts.map((line) => Number.parseInt(line, 10))).toEqual(expected)
  })
}

test('lines around those that a filter keeps stand in their places, over all cuts of what comes', () => {
  const record = (at: number, source: number, text: string) =>
    `${source} 2026-01-02T03:04:${String(at).padStart(2, '0')}.000000000Z ${text}`
  const records = Array.from({ length: 40 }, (_, at) => record(at, at % 3, at % 13 === 5 ? 'refused' : 'fine'))
  for (let step = 1; step < 12; step++) {
    const store = storeOf([])
    const rows = createShownRows(store)
    rows.setQuery(filterQuery({ text: 'refused', levels: [], contextLines: 2 }))
    for (let from = 0; from < records.length; from += step) {
      appendRecords(store, records.slice(from, from + step))
      while (rows.step());
      rows.settle()
    }
    const shown = Array.from({ length: rows.end() - rows.first() }, (_, row) => rows.lineAt(rows.first() + row))
    // 5, 18 and 31, each with two lines of its own source on either side.
    expect(shown).toEqual([2, 5, 8, 11, 12, 15, 18, 21, 24, 25, 28, 31, 34, 37])
  }
})
