import { expect, test } from 'vitest'
import { type Timestamp, toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import type { BeforePoint } from '@/lib/core/wire/stream-request.ts'
import { furtherBack } from './before-giver.ts'
import { podObject, running } from './pod-fixtures.ts'
import { tellTail } from './tell-tail.ts'

/** Milliseconds of a minute. */
const stamp = (ms: number) =>
  `2026-01-02T03:04:${String(Math.floor(ms / 1000)).padStart(2, '0')}.${String(ms % 1000).padStart(3, '0')}000000Z`
const timeOf = (text: string): Timestamp => {
  const timestamp = toTimestamp(text)
  if (timestamp === null) throw new Error(`${text} is no time`)
  return timestamp
}
const before = (ms: number, message: string, tailLines: number | null = null): BeforePoint => ({
  ...{ podUid: 'uid-1', restartCount: 0, timestamp: timeOf(stamp(ms)), tailLines },
  digest: lineDigest(new TextEncoder().encode(message)),
})
const read = (file: readonly string[], point: BeforePoint) =>
  tellTail(
    {
      pod: () => podObject({ state: running }),
      log: ({ tailLines }) => ({
        text: file
          .slice(-Number(tailLines ?? file.length))
          .map((line) => `${line}\n`)
          .join(''),
      }),
    },
    { before: point, follow: false, tailLines: point.tailLines },
  )
const lines = (said: readonly string[]) => said.filter((each) => each.startsWith('0 ')).map((each) => each.slice(-1))

const files = [
  {
    name: 'up to the line that the reader has',
    file: [`${stamp(1000)} a`, `${stamp(1001)} b`, `${stamp(1002)} c`, `${stamp(1003)} d`],
    point: before(1002, 'c'),
    given: ['a', 'b'],
  },
  {
    name: 'with others of the same time before it',
    file: [`${stamp(1000)} a`, `${stamp(1002)} b`, `${stamp(1002)} c`, `${stamp(1002)} d`],
    point: before(1002, 'c'),
    given: ['a', 'b'],
  },
  {
    name: 'with one before it that is later, as times step back',
    file: [`${stamp(1000)} a`, `${stamp(1400)} b`, `${stamp(1100)} c`, `${stamp(1500)} d`],
    point: before(1100, 'c'),
    given: ['a', 'b'],
  },
  {
    name: 'nothing where the file begins with it',
    file: [`${stamp(1000)} a`, `${stamp(1001)} b`],
    point: before(1000, 'a'),
    given: [],
  },
  {
    name: 'nothing where the file was rotated behind it',
    file: [`${stamp(2000)} a`, `${stamp(9000)} b`],
    point: before(1000, 'z'),
    given: [],
  },
]
for (const { name, file, point, given } of files) {
  test(`gives what was written before a line: ${name}`, async () => {
    const { said } = await read(file, point)
    expect(lines(said)).toEqual(given)
    expect(said.at(-1)).toBe('closed 0 completed')
  })
}

test('where so many lines have come since that the read begins behind the line, it goes further back', async () => {
  const file = Array.from({ length: 40 }, (_, at) => `${stamp(at * 1000)} ${String.fromCharCode(65 + at)}`)
  const { said, logQueries } = await read(file, before(2_000, 'C', 3))
  expect(lines(said)).toEqual(['A', 'B'])
  expect(logQueries.map(({ tailLines }) => tailLines)).toEqual(['3', '24', '192'])
})

test('goes on as far back as there are lines', () => {
  expect(furtherBack(0)).toEqual({ tailLines: 8, sinceTime: null })
  expect(furtherBack(900_000)).toEqual({ tailLines: null, sinceTime: null })
})
