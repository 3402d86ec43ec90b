import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Level } from '../logs/level.ts'
import { timestampFrom } from '../logs/timestamp.ts'
import { createFindResults } from './find-results.ts'
import { slabBytes } from './layout.ts'
import { filterQuery, findQuery } from './line-query.ts'
import { createLineReader } from './line-reader.ts'
import type { LogStore } from './log-store.ts'
import { createRowReader } from './row-reader.ts'
import { createShownRows, type ShownRows } from './shown-rows.ts'
import { mapSources, storeOf } from './store-of.ts'

/** A line as a test writes it; `time` null: without one. `page`: with which page of older lines it came; 0: with none. */
type Line = { readonly source: number; readonly time: number | null; readonly text: string; readonly page?: number }

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const timestampOf = (time: number) => timestampFrom(1_790_000_000 + Math.floor(time / 4), (time % 4) * 250_000_000)

function recordOf({ source, time, text }: Line): string {
  return `${source} ${time === null ? '-' : timestampOf(time)} ${text}\n`
}

/**
 * What the order is, in plain words: a source never steps back; of equal times those of the lower source are first, and of
 * one source those of the page that came last.
 */
function inOrder(lines: readonly Line[]): readonly Line[] {
  const reached = new Map<string, number>()
  const placed = lines.map((line, at) => {
    const { source, page = 0 } = line
    const place = Math.max(reached.get(`${page} ${source}`) ?? -1, line.time ?? -1)
    reached.set(`${page} ${source}`, place)
    return { line, source, place, page: page === 0 ? Number.POSITIVE_INFINITY : -page, at }
  })
  placed.sort((a, b) => a.place - b.place || a.source - b.source || (a.page === b.page ? a.at - b.at : a.page - b.page))
  return placed.map(({ line }) => line)
}

function beginPage({ older }: LogStore): LogStore['older'] {
  older.beginPage()
  for (let source = 0; source < 5; source++) older.map(source, source)
  return older
}

function shownTexts(store: LogStore, rows: ShownRows): readonly string[] {
  const read = createRowReader(store.memory)
  return Array.from({ length: rows.end() - rows.first() }, (_, at) => {
    const row = read(rows.first() + at, rows.epoch())
    return `${row?.source} ${row?.timestamp ?? '-'} ${decoder.decode(row?.message)}`
  })
}
const textOf = ({ source, time, text }: Line) => `${source} ${time === null ? '-' : timestampOf(time)} ${text}`

const someLine = fc.record({
  source: fc.integer({ min: 0, max: 4 }),
  time: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 8 }),
  text: fc.constantFrom('level=info apple', 'level=error pear', 'an apple', 'pear'),
})
const someFilter = fc.record({
  text: fc.constantFrom('', '', 'apple'),
  levels: fc.constantFrom<readonly Level[]>([], [], ['info']),
  hiddenSources: fc.constantFrom([], [], [1], [0, 3, 4]),
})
type Filter = Parameters<typeof filterQuery>[0]

function keeps({ text, levels, hiddenSources = [] }: Filter, line: Line): boolean {
  const level = /level=(\w+)/.exec(line.text)?.[1]
  return (
    line.text.includes(text) &&
    (levels.length === 0 || level === undefined || levels.some((kept) => kept === level)) &&
    !hiddenSources.includes(line.source)
  )
}

describe.each([{ shared: true }, { shared: false }])('shared memory: $shared', ({ shared }) => {
  test('rows are in the order of a sorted array, however lines come, older ones too, and whatever is filtered', () => {
    const store = storeOf([], { shared })
    const rows = createShownRows(store)
    const find = createFindResults(store, rows)
    fc.assert(
      fc.property(
        fc.array(fc.record({ older: fc.boolean(), lines: fc.array(someLine, { maxLength: 12 }) }), { maxLength: 6 }),
        fc.array(someFilter, { minLength: 1, maxLength: 3 }),
        (batches, filters) => {
          store.reset()
          rows.reset()
          find.reset()
          find.setQuery(findQuery('pear'))
          mapSources(store)
          const come: Line[] = []
          for (const [at, { older, lines }] of batches.entries()) {
            const batch = lines.map((line) => ({ ...line, page: older ? at + 1 : 0 }))
            const filter = filters[at % filters.length] ?? { text: '', levels: [] }
            rows.setQuery(filterQuery(filter))
            const way = older ? beginPage(store) : store
            expect([...way.append(encoder.encode(batch.map(recordOf).join('')))]).toEqual([])
            store.publish()
            while (rows.step() || find.step());
            rows.settle()
            find.settle()
            come.push(...batch)
            const expected = inOrder(come).filter((line) => keeps(filter, line))
            expect(shownTexts(store, rows)).toEqual(expected.map(textOf))
            const hits = expected.flatMap(({ text }, row) => (text.includes('pear') ? [row] : []))
            expect(find.count()).toBe(hits.length)
            for (const [index, row] of hits.entries()) {
              expect(find.next(row - 1, 1)).toEqual({ row, index })
              expect(find.next(row + 1, -1)).toEqual({ row, index })
            }
            for (let row = rows.first(); row < rows.end(); row++) expect(rows.rowFrom(rows.lineAt(row))).toBe(row)
          }
        },
      ),
    )
  })
})

/** Many lines of many sources, a millisecond apart in each. */
function manyLines(sources: number, each: number): readonly Line[] {
  return Array.from({ length: sources * each }, (_, n) => ({
    source: Math.floor(n / each),
    time: (n % each) * 4 + Math.floor(n / each) / 8,
    text: `${n}`,
  }))
}

test('a store with more lines than the kernels take at once is in order, and so is a filter set afterwards', () => {
  const store = storeOf([])
  const rows = createShownRows(store)
  const lines = manyLines(8, 30_000)
  const bytes = encoder.encode(
    lines
      .map(({ source, time, text }) => `${source} ${timestampFrom(1_790_000_000, (time ?? 0) * 1000)} ${text}\n`)
      .join(''),
  )
  for (const json of store.append(bytes)) store.appendEvent(0, json)
  store.publish()
  rows.settle()
  const sorted = [...lines.keys()].sort((a, b) => (lines[a]?.time ?? 0) - (lines[b]?.time ?? 0) || a - b)
  expect(Array.from({ length: rows.end() }, (_, row) => rows.lineAt(row))).toEqual(sorted)
  rows.setQuery(filterQuery({ text: '7', levels: [] }))
  while (rows.step());
  const kept = sorted.filter((line) => String(line).includes('7'))
  expect(Array.from({ length: rows.end() }, (_, row) => rows.lineAt(row))).toEqual(kept)
})

test('where lines of many sources go to make room, a gap stands where the last of them stood', () => {
  const store = storeOf([], { bytesMax: 10 * slabBytes })
  const rows = createShownRows(store)
  const filler = 'x'.repeat(1000)
  const lines: { line: number; time: number }[] = []
  // Source 1 is a thousand lines behind.
  for (let batch = 0; batch < 400; batch++) {
    const records = Array.from({ length: 100 }, (_, n) => {
      const at = batch * 100 + n
      const time = n % 2 === 0 ? at : Math.max(0, at - 1001)
      lines.push({ line: at, time })
      return `${n % 2} ${timestampFrom(1_790_000_000, time)} ${at} ${filler}\n`
    })
    for (const json of store.append(encoder.encode(records.join('')))) store.appendEvent(0, json)
    store.publish()
    rows.settle()
  }
  const first = createLineReader(store.memory).firstLine()
  expect(first).toBeGreaterThan(1_000)
  const timeOf = (line: number) => lines[line]?.time ?? 0
  const lastGone = Math.max(...lines.slice(0, first).map(({ time }) => time))
  const shown = Array.from({ length: rows.end() - rows.first() }, (_, row) => rows.lineAt(rows.first() + row))
  const gap = shown.indexOf(first - 1)
  expect(timeOf(shown[gap - 1] ?? -1)).toBeLessThanOrEqual(lastGone)
  expect(timeOf(shown[gap + 1] ?? -1)).toBeGreaterThanOrEqual(lastGone)
  const left = lines.slice(first).sort((a, b) => a.time - b.time || (a.line % 2) - (b.line % 2) || a.line - b.line)
  expect(shown.filter((line) => line >= first)).toEqual(left.map(({ line }) => line))
  expect(shown).toHaveLength(left.length + 1)
})
