import { expect, test } from 'vitest'
import { createFindResults } from '@/lib/core/store/find-results.ts'
import { createShownRows } from '@/lib/core/store/shown-rows.ts'
import { storeOf } from '@/lib/core/store/store-of.ts'
import { createQueries } from './create-queries.ts'

const filter = { text: '', exclude: [], levels: [], hiddenSources: [] }

function stage() {
  const store = storeOf(['0 - took 5 ms', '0 - took 15 ms', '0 - refused'])
  const rows = createShownRows(store)
  const queries = createQueries(rows, createFindResults(store, rows))
  const finish = () => {
    while (queries.step());
    rows.settle()
    return queries.read()
  }
  return { rows, queries, finish }
}

test('an expression is looked for in the lines that a filter keeps', () => {
  const { rows, queries, finish } = stage()
  queries.setFilter({ ...filter, text: 'took' })
  queries.setFind('regex:\\b\\d ms$|refused')
  expect(finish().find).toEqual({
    text: 'regex:\\b\\d ms$|refused',
    lines: 1,
    complete: true,
    progress: 1,
    problem: null,
  })
  expect(rows.end()).toBe(2)
})

test('an expression that is none is said, finds nothing, and keeps the filter that there was', () => {
  const { rows, queries, finish } = stage()
  queries.setFilter({ ...filter, text: 'took' })
  finish()
  queries.setFilter({ ...filter, text: 'regex:(' })
  queries.setFind('regex:[a')
  const { find, filterProblem } = finish()
  expect(filterProblem).toMatch('A bracket is never closed')
  expect(find).toMatchObject({ lines: 0, complete: true, problem: expect.stringContaining('never closed with ]') })
  expect(rows.end()).toBe(2)
  queries.setFind('5')
  expect(finish().find).toMatchObject({ lines: 2, problem: null })
})
