import { expect, test } from 'vitest'
import { automatonOf } from './automaton.ts'
import { parseExpression } from './parse-expression.ts'
import { createTransitionTable, entries } from './transition-table.ts'

const tableOf = (expression: string) => createTransitionTable(automatonOf(parseExpression(expression).root, false))

test('what has been found out stands in the table', () => {
  const { table, classes, start, advance } = tableOf('ab')
  const a = classes[0x61] ?? 0
  const from = start()
  expect(table[from + a]).toBe(entries.unknown)
  const row = advance(from, a)
  expect(table[from + a]).toBe(row)
  expect(row).not.toBe(from)
})

test('the end of the line is an entry like any other', () => {
  const { classes, lineEnd, start, advance } = tableOf('a$')
  const row = advance(start(), classes[0x61] ?? 0)
  expect(advance(row, lineEnd)).toBe(entries.found)
  expect(advance(row, classes[0x62] ?? 0)).not.toBe(entries.found)
})

test('a table that is full is emptied and goes on', () => {
  const { table, classes, start, advance, used } = tableOf('[ab]*a[ab]{16}c')
  const [a = 0, b = 0] = [classes[0x61], classes[0x62]]
  let row = start()
  let emptied = 0
  let chance = 1
  for (let step = 0; step < 20_000; step++) {
    const before = used()
    chance = (chance * 75) % 65_537
    row = advance(row, chance % 2 === 0 ? a : b)
    if (used() < before) emptied++
    expect(used()).toBeLessThanOrEqual(table.length)
  }
  expect(emptied).toBeGreaterThan(0)
})

test('a row that is not there is refused', () => {
  expect(() => tableOf('a').advance(4_096, 0)).toThrow(RangeError)
})
