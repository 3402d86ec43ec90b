import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timestampFrom } from '../logs/timestamp.ts'
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

/** What is to be found, in plain words: of each source the last time, and every line of its whole second or a later one. */
function plainPoints(lines: readonly { source: number; time: number | null }[]) {
  const timed = lines.flatMap(({ source, time }, at) => (time === null ? [] : [{ source, time, text: `${at}` }]))
  const last = new Map(timed.map(({ source, time }) => [source, time]))
  return new Map(
    [...last].map(([source, time]) => {
      const second = Math.floor(time / 4)
      const seen = timed
        .filter((line) => line.source === source && Math.floor(line.time / 4) >= second)
        .map((line) => ({ timestamp: timeOf(line.time), digest: digest(line.text) }))
      return [source, { timestamp: timeOf(time), seen }]
    }),
  )
}
const timeOf = (time: number) => timestampFrom(1_790_000_000 + Math.floor(time / 4), (time % 4) * 250_000_000)

test('the points of many sources are right, busy ones and quiet ones, also where times step back', () => {
  const someLine = fc.record({
    source: fc.integer({ min: 0, max: 5 }),
    time: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 6 }),
  })
  fc.assert(
    fc.property(fc.array(someLine, { maxLength: 40 }), (lines) => {
      const { memory, sources } = storeOf(
        lines.map(({ source, time }, at) => `${source} ${time === null ? '-' : timeOf(time)} ${at}`),
      )
      const points = findResumePoints(createLineReader(memory), sources, [0, 1, 2, 3, 4, 5])
      expect(points).toEqual(plainPoints(lines))
    }),
  )
})
