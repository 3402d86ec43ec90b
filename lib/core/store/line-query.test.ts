import { expect, test } from 'vitest'
import { filterQuery, findQuery } from './line-query.ts'

test('a filter that keeps everything is none', () => {
  expect(filterQuery({ text: '', levels: [] })).toBeNull()
  expect(findQuery('')).toBeNull()
})

test('lines without a level pass a filter by levels', () => {
  expect(filterQuery({ text: '', levels: ['trace', 'fatal'] })).toEqual({
    wanted: [],
    levelMask: 0b1000011,
    events: true,
    contextLines: 0,
    hiddenSources: [],
    excluded: [],
  })
})

test('a text is looked for in lines of any level, and not in events', () => {
  expect(findQuery('x')).toMatchObject({ levelMask: 0xff, events: false })
})
