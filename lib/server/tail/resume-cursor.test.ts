import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseLine } from '@/lib/core/logs/parse-line.ts'
import { toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { lineDigest, lineHash } from '@/lib/core/wire/line-digest.ts'
import { createResumeCursor, type ResumeCursor } from './resume-cursor.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const admit = (cursor: ResumeCursor, text: string) => {
  const { stamp, message } = parseLine(encode(text))
  return cursor.admit(stamp, lineHash(message))
}
const at = (second: number, nanosecond: number) =>
  `2026-01-02T03:04:${String(second).padStart(2, '0')}.${String(nanosecond).padStart(9, '0')}Z`

test('nothing read: begins where the reader asked to begin', () => {
  const cursor = createResumeCursor(null)
  expect(cursor.sinceTime()).toBeNull()
  expect(cursor.last()).toBeNull()
})

test('asks for the whole second again, near its beginning for the one before it, too, and leaves out what has been read of it, once each', () => {
  const cursor = createResumeCursor(null)
  for (const line of [`${at(1, 5)} old`, `${at(2, 1)} a`, `${at(2, 1)} a`, `${at(2, 9)} b`]) admit(cursor, line)
  expect(cursor.sinceTime()).toBe('2026-01-02T03:04:01Z')
  expect(cursor.last()).toBe(at(2, 9))
  cursor.resume()
  const again = [`${at(1, 5)} old`, `${at(2, 1)} a`, `${at(2, 1)} a`, `${at(2, 9)} b`, `${at(2, 9)} b`, `${at(3, 0)} c`]
  expect(again.map((line) => admit(cursor, line))).toEqual([
    'repeated',
    'repeated',
    'repeated',
    'repeated',
    'new',
    'new',
  ])
})

test('what stands before the lines that were asked for does not come with their second', () => {
  const cursor = createResumeCursor(null)
  for (const line of [`${at(2, 3)} c`, `${at(2, 4)} d`]) admit(cursor, line)
  cursor.resume()
  const again = [`${at(2, 1)} a`, 'rest of a', `${at(2, 3)} b`, `${at(2, 3)} c`, `${at(2, 4)} d`, `${at(2, 5)} e`]
  expect(again.map((line) => admit(cursor, line))).toEqual([...Array(5).fill('repeated'), 'new'])
})

test('where the file was rotated inside the second, what is new of it comes behind a gap', () => {
  const cursor = createResumeCursor(null)
  for (const line of [`${at(2, 3)} c`, `${at(2, 4)} d`]) admit(cursor, line)
  cursor.resume()
  expect([`${at(2, 5)} e`, `${at(2, 6)} f`].map((line) => admit(cursor, line))).toEqual(['after-gap', 'new'])
})

test('a rotation inside the second does not shift the count', () => {
  const cursor = createResumeCursor(null)
  for (const line of [`${at(2, 1)} a`, `${at(2, 2)} b`, `${at(2, 3)} c`]) admit(cursor, line)
  cursor.resume()
  expect([`${at(2, 3)} c`, `${at(2, 4)} d`].map((line) => admit(cursor, line))).toEqual(['repeated', 'new'])
})

test('where the last line does not come again, the next one is behind a gap', () => {
  const cursor = createResumeCursor(null)
  for (const line of [`${at(2, 1)} a`, `${at(2, 2)} b`]) admit(cursor, line)
  cursor.resume()
  expect([`${at(7, 0)} z`, `${at(7, 1)} zz`].map((line) => admit(cursor, line))).toEqual(['after-gap', 'new'])
})

test('lines without a time belong to the second before them', () => {
  const cursor = createResumeCursor(null)
  for (const line of [`${at(2, 1)} a`, 'rest of a line']) admit(cursor, line)
  cursor.resume()
  expect([`${at(2, 1)} a`, 'rest of a line', 'more'].map((line) => admit(cursor, line))).toEqual([
    'repeated',
    'repeated',
    'new',
  ])
})

test("goes on from a reader's own point", () => {
  const timestamp = toTimestamp(at(2, 1))
  if (timestamp === null) throw new Error('no time')
  const cursor = createResumeCursor({ timestamp, seen: [{ timestamp, digest: lineDigest(encode('a')) }] })
  expect(cursor.sinceTime()).toBe('2026-01-02T03:04:01Z')
  cursor.resume()
  expect([`${at(2, 1)} a`, `${at(2, 1)} b`].map((line) => admit(cursor, line))).toEqual(['repeated', 'new'])
})

test('no line is lost and none comes twice, however often the reading breaks', () => {
  const line = fc.record({ step: fc.integer({ min: 0, max: 3 }), text: fc.constantFrom('a', 'b', '') })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), fc.array(fc.nat(45), { maxLength: 8 }), (steps, breaks) => {
      let clock = 8
      const file = steps.map(({ step, text }) => {
        clock += step
        return { second: Math.floor(clock / 4), text: `${at(Math.floor(clock / 4), clock % 4)} ${text}` }
      })
      const cursor = createResumeCursor(null)
      const got: string[] = []
      for (const length of [...breaks, file.length]) {
        const since = cursor.sinceTime()
        const second = since === null ? -1 : Number(since.slice(17, 19))
        if (since !== null) cursor.resume()
        for (const { text } of file.filter((entry) => entry.second >= second).slice(0, length)) {
          const admitted = admit(cursor, text)
          expect(admitted).not.toBe('after-gap')
          if (admitted === 'new') got.push(text)
        }
      }
      expect(got).toEqual(file.map(({ text }) => text))
    }),
  )
})
