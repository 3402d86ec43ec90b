import { expect, test } from 'vitest'
import { levelNumber, levelOf, levels } from './level.ts'

test('each level and none have a number of their own, in order', () => {
  expect([null, ...levels].map(levelNumber)).toEqual([0, 1, 2, 3, 4, 5, 6])
  for (const level of [null, ...levels]) expect(levelOf(levelNumber(level))).toBe(level)
})
