import { expect, test } from 'vitest'
import { createLineMatcher } from '../patterns/line-matcher.ts'
import { decodePattern } from '../patterns/pattern-value.ts'
import { toLinePattern } from './line-pattern.ts'
import { matchLines } from './match-lines.ts'
import { storeOf } from './store-of.ts'

const letters = (count: number) => {
  let chance = 1
  return Array.from({ length: count }, () => {
    chance = (chance * 75) % 65_537
    return chance % 2 === 0 ? 'a' : 'b'
  }).join('')
}

const messages = [...Array.from({ length: 40 }, (_, n) => `${letters(n * 40)}${n % 3 === 0 ? 'c' : ''}`), '', 'c', 'ab']

for (const value of ['regex:^$', 'regex:c$', 'regex:[ab]*a[ab]{16}c', 'word:ab', 'regex:(a|b){3,9}c', 'regex:x|^c']) {
  test(`the kernel finds what the matcher finds, and tables that are full go on: ${value}`, () => {
    const store = storeOf(messages.map((message) => `0 - ${message}`))
    const { table } = toLinePattern(value) ?? expect.fail()
    if (table === null) return expect.fail()
    const matches = createLineMatcher(decodePattern(value))
    const piece = store.space.pieceFrom(0, store.lines())
    const all = Uint32Array.from(messages.keys())
    const expected = [...messages.keys()].filter((line) => matches(new TextEncoder().encode(messages[line])))
    expect([...matchLines(store, table, piece, all)]).toEqual(expected)
    expect([...matchLines(store, table, piece, all.subarray(5, 20))]).toEqual(
      expected.filter((line) => line >= 5 && line < 20),
    )
  })
}

test('a line that stands at another time than its own is matched without it, and an event never', () => {
  const store = storeOf([
    '0 2026-01-02T03:04:05.000000006Z late',
    '0 2026-01-02T03:04:04.000000006Z early',
    '\u001e{"early":1}',
  ])
  const { table } = toLinePattern('regex:^e') ?? expect.fail()
  if (table === null) return expect.fail()
  const lines = Uint32Array.of(0, 1, 2)
  expect([...matchLines(store, table, store.space.pieceFrom(0, 3), lines)]).toEqual([1])
})
