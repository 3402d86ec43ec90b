import { expect, test } from 'vitest'
import { countOf, formatAgo, formatBytes, formatCount, formatRate } from './amounts.ts'

test('numbers have separators', () => {
  expect([0, 999, 1000, 12345, 1234567].map(formatCount)).toEqual(['0', '999', '1,000', '12,345', '1,234,567'])
})

test('one is not many', () => {
  expect(countOf(1, 'line')).toBe('1 line')
  expect(countOf(0, 'line')).toBe('0 lines')
  expect(countOf(2, 'entry', 'entries')).toBe('2 entries')
})

test('bytes are in binary units with two figures or more', () => {
  expect([0, 812, 1024, 1_300_000, 356_000_000, 5_000_000_000].map(formatBytes)).toEqual([
    '0 B',
    '812 B',
    '1.0 KiB',
    '1.2 MiB',
    '340 MiB',
    '4.7 GiB',
  ])
})

test('a rate that is not nothing is never written as nothing', () => {
  expect([0, 0.01, 0.2, 2.13, 12.4, 1204].map(formatRate)).toEqual([
    '0/s',
    '< 0.1/s',
    '0.2/s',
    '2.1/s',
    '12/s',
    '1,204/s',
  ])
})

test('an age is in the unit that says most', () => {
  expect([-3, 4_000, 40_000, 130_000, 10_800_000, 432_000_000].map(formatAgo)).toEqual([
    'just now',
    'just now',
    '40 s ago',
    '2 min ago',
    '3 h ago',
    '5 d ago',
  ])
})
