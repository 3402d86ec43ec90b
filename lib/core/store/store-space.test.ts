import { expect, test } from 'vitest'
import { linesPerColumns, selectedLinesMax, slabBytes } from './layout.ts'
import { appendRecords, storeOf } from './store-of.ts'

test('pieces cover all lines once, and none crosses a slab', () => {
  const store = storeOf([])
  for (let batch = 0; batch < 30; batch++) {
    appendRecords(
      store,
      Array.from({ length: 10_000 }, (_, n) => `0 - ${batch} ${n} ${batch % 3 ? '' : 'x'.repeat(90)}`),
    )
  }
  expect(store.lines()).toBeGreaterThan(linesPerColumns)
  let line = 0
  while (line < store.lines()) {
    const piece = store.space.pieceFrom(line, store.lines())
    expect(piece.firstLine).toBe(line)
    expect(piece.endLine).toBeGreaterThan(line)
    expect(piece.endLine - line).toBeLessThanOrEqual(selectedLinesMax)
    expect(Math.floor(line / linesPerColumns)).toBe(Math.floor((piece.endLine - 1) / linesPerColumns))
    const lastEnd = store.views().words[piece.columns / 4 + piece.index + piece.endLine - line - 1] ?? 0
    expect(Math.floor(lastEnd / slabBytes)).toBe(Math.floor(piece.text / slabBytes))
    line = piece.endLine
  }
  expect(line).toBe(store.lines())
})

test('a memory that is too small for any log says so', () => {
  const store = storeOf([], { bytesMax: 4 * slabBytes })
  expect(() => {
    for (let taken = 0; taken < 9; taken++) store.space.takeSlab()
  }).toThrow(RangeError)
})
