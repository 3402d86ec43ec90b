import { expect, test } from 'vitest'
import { createPinnedRows } from './pinned-rows.ts'

test('a pinned row whose line is not known yet learns it when the row comes', () => {
  const pins = createPinnedRows(() => null)
  pins.set('cursor', 5)
  expect(pins.lines()).toEqual([])
  const event = { type: 'heartbeat' } as const
  pins.learn([4, 5].map((number) => ({ number, row: { type: 'event', line: number * 10, event } })))
  expect(pins.lines()).toEqual([50])
  pins.renumber(() => ({ row: 9, exact: true }))
  expect(pins.rowOf('cursor')).toBe(9)
  pins.renumber(() => ({ row: 9, exact: false }))
  expect(pins.rowOf('cursor')).toBeNull()
})

const selections = [
  { name: 'both ends are kept', anchor: 2, focus: 6, kept: [2, 6], now: { anchor: 0, focus: 1 } },
  { name: 'the lower end is gone', anchor: 2, focus: 6, kept: [2, 4], now: { anchor: 0, focus: 1 } },
  { name: 'the upper end is gone', anchor: 6, focus: 2, kept: [1, 4, 6], now: { anchor: 2, focus: 1 } },
  { name: 'all of it is gone', anchor: 2, focus: 6, kept: [1, 8], now: null },
]
for (const { name, anchor, focus, kept, now } of selections) {
  test(`a selection is what is left of it: ${name}`, () => {
    const pins = createPinnedRows((row) => row)
    pins.select({ anchor, focus })
    pins.renumber((line) => {
      const row = kept.filter((other) => other < line).length
      return { row, exact: kept.includes(line) }
    })
    expect(pins.selection()).toEqual(now)
  })
}
