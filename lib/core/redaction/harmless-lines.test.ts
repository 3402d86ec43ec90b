import { expect, test } from 'vitest'
import { harmlessLine, harmlessLines } from './harmless-lines.ts'

test('each number has a line of its own, the same each time', () => {
  const lines = Array.from({ length: 1_000 }, (_, number) => harmlessLine(number))
  expect(new Set(lines).size).toBe(lines.length)
  expect(harmlessLine(17)).toBe(lines[17])
  expect(new Set(harmlessLines).size).toBe(harmlessLines.length)
})
