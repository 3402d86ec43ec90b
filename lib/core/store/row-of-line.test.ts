import { expect, test } from 'vitest'
import { parseLineId } from '../logs/line-id.ts'
import { filterQuery } from './line-query.ts'
import { createLineReader } from './line-reader.ts'
import { rowOfLine } from './row-of-line.ts'
import { createShownRows } from './shown-rows.ts'
import { storeOf } from './store-of.ts'

const at = (second: number, nanosecond = 0) =>
  `2026-01-02T03:04:${String(second).padStart(2, '0')}.${String(nanosecond).padStart(9, '0')}Z`

const store = storeOf([
  `0 ${at(1)} a`,
  `0 ${at(2)} keep b`,
  `0 ${at(2)} c`,
  '0 - keep d',
  // The other output of the container was written a little earlier.
  `0 ${at(1, 5)} e`,
  `0 ${at(9, 9)} keep f`,
])
const reader = createLineReader(store.memory)

const rows = [
  { name: 'the first', id: `${at(1)}.0`, all: { row: 0, exact: true }, kept: { row: 0, exact: false } },
  { name: 'the second of one time', id: `${at(2)}.1`, all: { row: 2, exact: true }, kept: { row: 1, exact: false } },
  {
    name: 'one that is not in order',
    id: `${at(1, 5)}.0`,
    all: { row: 4, exact: true },
    kept: { row: 2, exact: false },
  },
  { name: 'the last', id: `${at(9, 9)}.0`, all: { row: 5, exact: true }, kept: { row: 2, exact: true } },
  { name: 'one that is gone', id: `${at(3)}.0`, all: { row: 5, exact: false }, kept: { row: 2, exact: false } },
  { name: 'one before all', id: `${at(0)}.0`, all: { row: 0, exact: false }, kept: { row: 0, exact: false } },
  { name: 'one after all', id: `${at(10)}.0`, all: { row: 5, exact: false }, kept: { row: 2, exact: false } },
  { name: 'an ordinal too high', id: `${at(1)}.7`, all: { row: 1, exact: false }, kept: { row: 0, exact: false } },
]
for (const { name, id, all, kept } of rows) {
  test(`a line is found by its time and ordinal: ${name}`, () => {
    const line = parseLineId(id) ?? expect.fail()
    const shown = createShownRows(store)
    expect(rowOfLine(reader, shown, line, null)).toEqual(all)
    shown.setQuery(filterQuery({ text: 'keep', levels: [] }))
    while (shown.step());
    expect(rowOfLine(reader, shown, line, null)).toEqual(kept)
  })
}

test('an empty log has no line', () => {
  const empty = storeOf([])
  const line = parseLineId(`${at(1)}.0`) ?? expect.fail()
  expect(rowOfLine(createLineReader(empty.memory), createShownRows(empty), line, null)).toBeNull()
})
