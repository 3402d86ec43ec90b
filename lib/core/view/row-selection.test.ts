import { expect, test } from 'vitest'
import { extendSelection, isSelected, rangeOf, selectedRows } from './row-selection.ts'

test('the rows are in order whichever way they were picked', () => {
  expect(rangeOf({ anchor: 2, focus: 7 })).toEqual({ first: 2, last: 7 })
  expect(rangeOf({ anchor: 7, focus: 2 })).toEqual({ first: 2, last: 7 })
})

test('both ends belong to it', () => {
  const selection = { anchor: 7, focus: 2 }
  expect([1, 2, 7, 8].map((row) => isSelected(selection, row))).toEqual([false, true, true, false])
  expect(selectedRows(selection)).toBe(6)
})

test('without a selection nothing is picked out', () => {
  expect(isSelected(null, 0)).toBe(false)
  expect(selectedRows(null)).toBe(0)
})

test('extending keeps the row where it began', () => {
  const begun = extendSelection(null, 4, 5)
  expect(begun).toEqual({ anchor: 4, focus: 5 })
  expect(extendSelection(begun, 9, 1)).toEqual({ anchor: 4, focus: 1 })
})
