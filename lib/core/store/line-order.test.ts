import { expect, test } from 'vitest'
import { createLineOrder } from './line-order.ts'
import { storeOf } from './store-of.ts'

const at = (second: number) => `2026-01-02T03:04:0${second}.000000000Z`

test('lines stand by time, then by source, then as they came; one without a time with the one before it', () => {
  const { views } = storeOf([
    `2 ${at(2)} a`,
    `1 ${at(2)} b`,
    `1 ${at(1)} written after b`,
    `1 - no time`,
    `0 ${at(1)} c`,
    `3 ${at(1)} d`,
  ])
  expect([0, 1, 2, 3, 4, 5].sort(createLineOrder(views))).toEqual([4, 5, 1, 2, 3, 0])
})
