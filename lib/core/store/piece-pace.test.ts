import { expect, test } from 'vitest'
import { findQuery } from './line-query.ts'
import { createPiecePace } from './piece-pace.ts'
import { selectLines } from './select-lines.ts'
import { storeOf } from './store-of.ts'

/** How many lines were chosen from at each step through a store. */
function stepsOf(value: string, messages: readonly string[]): readonly number[] {
  const store = storeOf(messages.map((message) => `0 - ${message}`))
  const query = findQuery(value) ?? expect.fail()
  const pace = createPiecePace(query)
  const steps: number[] = []
  for (let line = 0; line < store.lines(); ) {
    const piece = store.space.pieceFrom(line, Math.min(store.lines(), line + pace.linesMax()))
    selectLines(store, query, piece)
    pace.went()
    steps.push(piece.endLine - line)
    line = piece.endLine
  }
  return steps
}

const plain = Array.from({ length: 20_000 }, (_, n) => `request ${n} took ${n % 97} ms`)

test('a text is looked for in all lines at once', () => {
  expect(stepsOf('took', plain)).toEqual([20_000])
})

test('an expression begins with few lines, and soon has many', () => {
  const steps = stepsOf('regex:\\d+ ms$', plain)
  expect(steps[0]).toBe(256)
  expect(steps.length).toBeLessThan(8)
})

test('one that is slow stays with few', () => {
  let chance = 1
  const letters = Array.from({ length: 1_000 }, () => {
    return Array.from({ length: 100 }, () => {
      chance = (chance * 75) % 65_537
      return chance % 2 === 0 ? 'a' : 'b'
    }).join('')
  })
  const steps = stepsOf('regex:[ab]*a[ab]{200}c', letters)
  expect(Math.min(...steps)).toBeLessThan(256)
})
