import { expect, test } from 'vitest'
import { exampleReading } from './example-reading.ts'
import { readContainers } from './read-containers.ts'

const first = '2026-01-02T03:04:05.000000000Z'
const later = '2026-01-02T03:04:06.000000000Z'

test('the runs of a container are one, with all their lines; its state is that of the newest', () => {
  const ended = exampleReading(
    'cart-0',
    'app',
    { source: 0, phase: 'closed', closeReason: 'restarted', lines: 7 },
    first,
  )
  const live = exampleReading('cart-0', 'app', { source: 2, lines: 3, linesPerSecond: 2 }, later)
  const other = exampleReading('cart-1', 'app', { source: 1, lines: 1 })
  expect(readContainers([ended, other, live])).toEqual([
    {
      key: 'shop/cart-0:app',
      log: live.log,
      sources: [0, 2],
      status: 'live',
      problem: null,
      reason: null,
      lines: 10,
      linesPerSecond: 2,
      lastTimestamp: later,
    },
    expect.objectContaining({ key: 'shop/cart-1:app', sources: [1], lastTimestamp: null }),
  ])
})

test('a previous run that was asked for later is not the newest', () => {
  const live = exampleReading('cart-0', 'app', { source: 0 })
  const read = exampleReading('cart-0', 'app', { source: 1, phase: 'closed', closeReason: 'completed' })
  const previous = { ...read, log: { ...read.log, previous: true } }
  expect(readContainers([live, previous])[0]).toMatchObject({ status: 'live', log: { previous: false } })
  expect(readContainers([previous, live])[0]).toMatchObject({ status: 'live', log: { previous: false } })
})
