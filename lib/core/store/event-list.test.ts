import { expect, test } from 'vitest'
import { createEventList } from './event-list.ts'

test('events are found by where they stand', () => {
  const events = createEventList()
  for (const line of [3, 7, 8, 20]) events.add(line)
  expect(events.between(0, 100)).toEqual([3, 7, 8, 20])
  expect(events.between(3, 8)).toEqual([3, 7])
  expect(events.between(9, 20)).toEqual([])
  expect(events.countBetween(7, 21)).toBe(3)
  events.dropBefore(8)
  expect(events.length()).toBe(2)
  expect(events.between(0, 100)).toEqual([8, 20])
  events.reset()
  expect(events.length()).toBe(0)
})
