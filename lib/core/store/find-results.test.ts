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
