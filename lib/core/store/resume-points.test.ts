import { expect, test } from 'vitest'
import { lineDigest } from '../wire/line-digest.ts'
import { createLineReader } from './line-reader.ts'
import { findResumePoints } from './resume-points.ts'
import { storeOf } from './store-of.ts'

const digest = (text: string) => lineDigest(new TextEncoder().encode(text))

test('each source is taken up at its last time, with the lines of that whole second', () => {
  const { memory, sources } = storeOf([
    '0 2026-01-02T03:04:04.999999999Z old',
    '1 2026-01-02T03:04:04.000000001Z other',
    '0 2026-01-02T03:04:05.000000001Z a',
    '\u001e{"type":"end"}',
    '0 - no time',
    '0 2026-01-02T03:04:05.000000001Z a',
    '0 2026-01-02T03:04:05.900000000Z b',
    '2 - only lines without a time',
  ])
  expect(findResumePoints(createLineReader(memory), sources, [0, 1, 2, 3])).toEqual(
    new Map([
      [
        0,
        {
          timestamp: '2026-01-02T03:04:05.900000000Z',
          seen: [
            { timestamp: '2026-01-02T03:04:05.000000001Z', digest: digest('a') },
            { timestamp: '2026-01-02T03:04:05.000000001Z', digest: digest('a') },
            { timestamp: '2026-01-02T03:04:05.900000000Z', digest: digest('b') },
          ],
        },
      ],
      [
        1,
        {
          timestamp: '2026-01-02T03:04:04.000000001Z',
          seen: [{ timestamp: '2026-01-02T03:04:04.000000001Z', digest: digest('other') }],
        },
      ],
    ]),
  )
})

test('an empty log has nowhere to be taken up', () => {
  const { memory, sources } = storeOf([])
  expect(findResumePoints(createLineReader(memory), sources, [0]).size).toBe(0)
})
