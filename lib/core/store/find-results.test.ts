import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFindResults, type FindResults } from './find-results.ts'
import { slabBytes } from './layout.ts'
import { filterQuery, findQuery } from './line-query.ts'
import { createLineReader } from './line-reader.ts'
import { createShownRows, type ShownRows } from './shown-rows.ts'
import { appendRecords, storeOf } from './store-of.ts'

function run(rows: ShownRows, find: FindResults) {
  while (rows.step() || find.step());
  rows.settle()
  find.settle()
}

test('rows with the text are counted, also those that come, and events are not', () => {
  const store = storeOf(['0 - one', '0 - two', '\u001e{"one":1}'])
  const rows = createShownRows(store)
  const find = createFindResults(store, rows)
  find.setQuery(findQuery('ONE'))
  run(rows, find)
  expect(find.count()).toBe(1)
  appendRecords(store, ['0 - one more'])
  run(rows, find)
  expect(find.count()).toBe(2)
  find.setQuery(null)
  run(rows, find)
  expect(find.count()).toBe(0)
  expect(find.next(0, 1)).toBeNull()
})

test('next and previous are those of plain words, round the ends, within the rows shown', () => {
  const store = storeOf([])
  const rows = createShownRows(store)
  const find = createFindResults(store, rows)
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('x keep', 'y keep', 'x', 'y'), { maxLength: 30 }),
      fc.boolean(),
      fc.integer({ min: -1, max: 31 }),
      (messages, filtered, row) => {
        store.reset()
        rows.reset()
        find.reset()
        for (let source = 0; source < 9; source++) store.sources.map(source, source)
        appendRecords(
          store,
          messages.map((message) => `0 - ${message}`),
        )
        rows.setQuery(filterQuery({ text: filtered ? 'keep' : '', levels: [] }))
        find.setQuery(findQuery('x'))
        run(rows, find)
        const hits = messages
          .filter((message) => !filtered || message.includes('keep'))
          .flatMap((message, at) => (message.startsWith('x') ? [at] : []))
        expect(find.count()).toBe(hits.length)
        const after = hits.findIndex((hit) => hit > row)
        const before = hits.findLastIndex((hit) => hit < row)
        const place = (index: number) => (hits.length === 0 ? null : { row: hits[index], index })
        expect(find.next(row, 1)).toEqual(place(after === -1 ? 0 : after))
        expect(find.next(row, -1)).toEqual(place(before === -1 ? hits.length - 1 : before))
      },
    ),
  )
})

test('what went to make room is no longer counted', () => {
  const store = storeOf([], { bytesMax: 8 * slabBytes })
  const rows = createShownRows(store)
  const find = createFindResults(store, rows)
  find.setQuery(findQuery('needle'))
  const filler = 'x'.repeat(1000)
  for (let batch = 0; batch < 400; batch++) {
    appendRecords(
      store,
      Array.from({ length: 100 }, (_, n) => `0 - ${n === 0 ? 'needle' : ''} ${filler}`),
    )
    run(rows, find)
  }
  const first = store.space.firstLine()
  expect(first).toBeGreaterThan(10_000)
  expect(find.count()).toBe(400 - Math.ceil(first / 100))
  expect(find.next(0, 1)?.row).toBe(Math.ceil(first / 100) * 100)
})

test('marks are the parts of the rows with something found, whatever the order and the filter', () => {
  const store = storeOf([])
  const rows = createShownRows(store)
  const find = createFindResults(store, rows)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('x keep', 'y keep', 'x', 'y'), fc.integer({ min: 0, max: 59 })), {
        maxLength: 40,
      }),
      fc.boolean(),
      fc.integer({ min: 1, max: 50 }),
      (lines, filtered, partsMax) => {
        store.reset()
        rows.reset()
        find.reset()
        for (let source = 0; source < 9; source++) store.sources.map(source, source)
        appendRecords(
          store,
          lines.map(([message, second], at) => {
            return `${at % 9} 2026-01-02T03:04:${String(second).padStart(2, '0')}.000000000Z ${message}`
          }),
        )
        rows.setQuery(filterQuery({ text: filtered ? 'keep' : '', levels: [] }))
        find.setQuery(findQuery('x'))
        run(rows, find)
        const reader = createLineReader(store.memory)
        const count = rows.end() - rows.first()
        const parts = Math.min(partsMax, count)
        const found = Array.from({ length: parts }, (_, part) => part).filter((part) => {
          const [from, to] = [Math.floor((part * count) / parts), Math.floor(((part + 1) * count) / parts)]
          return Array.from({ length: to - from }, (_, at) => rows.lineAt(rows.first() + from + at)).some((line) =>
            new TextDecoder().decode(reader.messageOf(line)).includes('x'),
          )
        })
        expect(find.marks(partsMax)).toEqual({ parts, found })
      },
    ),
  )
})

test('what stands around the lines that a filter keeps is found as well, over all cuts of what comes', () => {
  const messages = Array.from(
    { length: 40 },
    (_, at) => `${at % 13 === 5 ? 'refused' : 'fine'} ${at % 2 ? 'odd' : 'even'}`,
  )
  for (let step = 1; step < 12; step++) {
    const store = storeOf([])
    const rows = createShownRows(store)
    const find = createFindResults(store, rows)
    rows.setQuery(filterQuery({ text: 'refused', levels: [], contextLines: 2 }))
    find.setQuery(findQuery('odd'))
    for (let from = 0; from < messages.length; from += step) {
      appendRecords(
        store,
        messages.slice(from, from + step).map((message, at) => {
          return `${(from + at) % 3} 2026-01-02T03:04:${String(from + at).padStart(2, '0')}.000000000Z ${message}`
        }),
      )
      run(rows, find)
    }
    // Shown are 2, 5, 8, 11, 12, 15, 18, 21, 24, 25, 28, 31, 34 and 37.
    const hits = [5, 11, 15, 21, 25, 31, 37]
    expect(find.count()).toBe(hits.length)
    const found: number[] = []
    for (let row = -1; found.length < hits.length; ) {
      row = find.next(row, 1)?.row ?? expect.fail()
      found.push(rows.lineAt(row))
    }
    expect(found).toEqual(hits)
  }
})
