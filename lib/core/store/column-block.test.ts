import { expect, test } from 'vitest'
import { createColumnBlocks } from './column-block.ts'
import { flags, linesPerColumns } from './layout.ts'
import { appendRecords, mapSources, storeOf } from './store-of.ts'

test('the columns of a line are those that were written, in each block and after each change', () => {
  const store = storeOf(['3 2026-01-02T03:04:05.000000006Z level=error', '4 - x'])
  const columnsOf = createColumnBlocks(store.views)
  const block = columnsOf(1)
  expect(block.firstLine).toBe(0)
  expect([...block.sources.subarray(0, 2)]).toEqual([3, 4])
  expect(block.nanoseconds[0]).toBe(6)
  expect(block.levels[0]).toBe(5)
  expect(block.flags[1]).toBe(flags.untimed)
  expect(columnsOf(0)).toBe(block)

  appendRecords(
    store,
    Array.from({ length: linesPerColumns }, () => '5 - y'),
  )
  expect(columnsOf(linesPerColumns).firstLine).toBe(linesPerColumns)
  expect(columnsOf(linesPerColumns).sources[0]).toBe(5)
  store.reset()
  mapSources(store)
  appendRecords(store, ['6 - z'])
  expect(columnsOf(0).sources[0]).toBe(6)
})
