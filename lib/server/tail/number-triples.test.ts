import { expect, test } from 'vitest'
import { createNumberTriples } from './number-triples.ts'

test.each([0, 1, 16, 17, 80, 1_104, 1_105, 5_000])('%i rows come back as they were added', (count) => {
  const triples = createNumberTriples()
  const added = Array.from({ length: count }, (_, row) => [row, row - 7, row * 2 ** 40])
  for (const [first = 0, second = 0, third = 0] of added) triples.add(first, second, third)
  const seen: number[][] = []
  triples.forEach((...row) => void seen.push(row))
  expect(seen).toEqual(added)
})
