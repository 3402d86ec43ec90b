import { expect, test } from 'vitest'
import { findLandmarks, type Landmarks } from './find-landmarks.ts'
import { filterQuery } from './line-query.ts'
import { createLineReader } from './line-reader.ts'
import { createShownRows } from './shown-rows.ts'
import { storeOf } from './store-of.ts'

const at = (second: number) => `2026-01-02T03:04:${String(second).padStart(2, '0')}.000000000Z`
const gap = `\u001e${JSON.stringify({ type: 'gap', source: 0, lines: 3, from: null, to: null, reason: 'rotation' })}`
const opened = `\u001e${JSON.stringify({ type: 'opened', source: 0 })}`

function landmarksOf(records: readonly string[], partsMax: number, text = ''): Landmarks {
  const store = storeOf(records)
  const rows = createShownRows(store)
  rows.setQuery(filterQuery({ text, levels: [] }))
  while (rows.step());
  rows.settle()
  return findLandmarks(createLineReader(store.memory), rows, partsMax)
}

const line = (second: number, level: string) => `0 ${at(second)} level=${level} something`

test('errors, fatal ones too, and gaps are told by their row where there is a part for each', () => {
  const records = [line(1, 'info'), line(2, 'error'), gap, line(3, 'warn'), line(4, 'fatal')]
  expect(landmarksOf(records, 100)).toEqual({ parts: 5, errors: [1, 4], gaps: [2] })
})

test('rows share parts where there are more of them, and none is left out', () => {
  const records = Array.from({ length: 50 }, (_, second) =>
    line(second, second === 24 || second === 49 ? 'error' : 'info'),
  )
  expect(landmarksOf(records, 10)).toEqual({ parts: 10, errors: [4, 9], gaps: [] })
  expect(landmarksOf(records, 7)).toEqual({ parts: 7, errors: [3, 6], gaps: [] })
  expect(landmarksOf(records, 1)).toEqual({ parts: 1, errors: [0], gaps: [] })
})

test('an event that is no gap is no landmark', () => {
  expect(landmarksOf([line(1, 'info'), opened], 10)).toMatchObject({ errors: [], gaps: [] })
})

test('the rows of a filter are what counts', () => {
  const records = [line(1, 'error'), `0 ${at(2)} level=info wanted`, `0 ${at(3)} level=error wanted`]
  expect(landmarksOf(records, 10, 'wanted')).toEqual({ parts: 2, errors: [1], gaps: [] })
})

test('an empty log has no parts', () => {
  expect(landmarksOf([], 10)).toEqual({ parts: 0, errors: [], gaps: [] })
})
