import { expect, test } from 'vitest'
import { type Follow, followAfter, newRows } from './follow.ts'

const following: Follow = { following: true, seenRows: 0 }
const paused: Follow = { following: false, seenRows: 100 }

test('going up pauses, even within sight of the end', () => {
  const next = followAfter(following, { type: 'moved', direction: 'up', end: true, rows: 100 })
  expect(next).toEqual({ following: false, seenRows: 100 })
})

test('going further up does not make what came meanwhile seen', () => {
  expect(followAfter(paused, { type: 'moved', direction: 'up', end: false, rows: 150 })).toEqual(paused)
})

test('coming down follows again only at the end', () => {
  expect(followAfter(paused, { type: 'moved', direction: 'down', end: false, rows: 150 })).toEqual(paused)
  expect(followAfter(paused, { type: 'moved', direction: 'down', end: true, rows: 150 }).following).toBe(true)
})

test('picking out a line pauses', () => {
  expect(followAfter(following, { type: 'held', rows: 7 })).toEqual({ following: false, seenRows: 7 })
})

test('asking for the end follows again', () => {
  expect(followAfter(paused, { type: 'resumed' }).following).toBe(true)
})

test('rows that came since are counted while paused and never below nothing', () => {
  expect(newRows(paused, 112)).toBe(12)
  expect(newRows(paused, 3)).toBe(0)
  expect(newRows(following, 112)).toBe(0)
})

test('rows that a filter leaves are not new', () => {
  expect(newRows(followAfter(paused, { type: 'renumbered', rows: 30 }), 30)).toBe(0)
})

test('rows that came above are not new: those seen are more by them', () => {
  expect(newRows(followAfter(paused, { type: 'shifted', seenRows: 5_100 }), 5_112)).toBe(12)
})
