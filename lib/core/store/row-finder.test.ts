import { expect, test } from 'vitest'
import { filterQuery } from './line-query.ts'
import { createRowFinder } from './row-finder.ts'
import { createShownRows, type ShownRows } from './shown-rows.ts'
import { appendRecords, storeOf } from './store-of.ts'

const at = (second: number) => `2026-01-02T03:04:0${second}.000000000Z`

function known(rows: ShownRows) {
  return { epoch: rows.epoch(), first: rows.first(), end: rows.end(), firstLine: 0 }
}

test('rows and lines are told from each other, in all rows, in a filter, and after late lines', () => {
  const store = storeOf([`0 ${at(2)} a`, `0 ${at(4)} keep b`, `0 ${at(6)} keep c`])
  const rows = createShownRows(store)
  const { lineAt, rowFrom } = createRowFinder(store.memory)
  expect([0, 1, 2].map((row) => lineAt(row, rows.epoch()))).toEqual([0, 1, 2])
  expect([0, 1, 2].map((line) => rowFrom(line, known(rows)))).toEqual([0, 1, 2])

  const before = known(rows)
  appendRecords(store, [`1 ${at(3)} keep d`])
  rows.settle()
  expect(lineAt(0, before.epoch)).toBeNull()
  expect(rowFrom(0, before)).toBeNull()
  expect([0, 1, 2, 3].map((row) => lineAt(row, rows.epoch()))).toEqual([0, 3, 1, 2])
  expect([0, 1, 2, 3].map((line) => rowFrom(line, known(rows)))).toEqual([0, 2, 3, 1])

  rows.setQuery(filterQuery({ text: 'keep', levels: [] }))
  while (rows.step());
  expect([0, 1, 2].map((row) => lineAt(row, rows.epoch()))).toEqual([3, 1, 2])
  expect([0, 1, 2, 3].map((line) => rowFrom(line, known(rows)))).toEqual([0, 1, 2, 0])
  expect(rowFrom(0, { ...known(rows), firstLine: 7 })).toBeNull()
})
