import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toTimestamp } from '../logs/timestamp.ts'
import { lineDigest } from './line-digest.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('the same line has the same digest, whatever memory it lies in', () => {
  const time = toTimestamp('2026-01-02T03:04:05.000000006Z')
  const inside = bytes('xxhelloxx').subarray(2, 7)
  expect(lineDigest(time, inside)).toBe(lineDigest(time, bytes('hello')))
  expect(lineDigest(time, bytes('hello'))).toMatch(/^[0-9a-f]{16}$/)
})

test('time and bytes both count, and so do order and length', () => {
  const first = toTimestamp('2026-01-02T03:04:05.000000006Z')
  const second = toTimestamp('2026-01-02T03:04:05.000000007Z')
  const digests = [
    lineDigest(first, bytes('ab')),
    lineDigest(second, bytes('ab')),
    lineDigest(null, bytes('ab')),
    lineDigest(first, bytes('ba')),
    lineDigest(first, bytes('')),
    lineDigest(first, Uint8Array.of(0)),
    lineDigest(first, Uint8Array.of(0, 0)),
  ]
  expect(new Set(digests).size).toBe(digests.length)
})

test('ten thousand lines that differ in a number have ten thousand digests', () => {
  const digests = new Set(Array.from({ length: 10_000 }, (_, n) => lineDigest(null, bytes(`line ${n} of the canary`))))
  expect(digests.size).toBe(10_000)
})

test('one changed byte changes the digest', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (line, at, by) => {
        const other = Uint8Array.from(line)
        const index = at % line.length
        other[index] = ((line[index] ?? 0) + by) % 256
        return lineDigest(null, line) !== lineDigest(null, other)
      },
    ),
  )
})
