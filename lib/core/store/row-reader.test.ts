import { expect, test } from 'vitest'
import { filterQuery } from './line-query.ts'
import { createRowReader } from './row-reader.ts'
import { createShownRows } from './shown-rows.ts'
import { storeOf } from './store-of.ts'

test('rows are read as they are shown, from the memory alone', () => {
  for (const shared of [true, false]) {
    const store = storeOf(['0 - a', '0 - b', '0 - ab'], { shared })
    const rows = createShownRows(store)
    const read = createRowReader(store.memory)
    expect(read(1, rows.epoch())?.line).toBe(1)
    rows.setQuery(filterQuery({ text: 'a', levels: [] }))
    while (rows.step());
    expect(read(1, rows.epoch())?.line).toBe(2)
    expect(read(1, rows.epoch() - 1)).toBeNull()
  }
})
