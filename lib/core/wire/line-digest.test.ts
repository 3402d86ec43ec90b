import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineDigest } from './line-digest.ts'

test('the same bytes have the same digest, wherever they lie', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const elsewhere = new Uint8Array(bytes.length + 7).subarray(7)
      elsewhere.set(bytes)
      expect(lineDigest(elsewhere)).toBe(lineDigest(bytes))
      expect(lineDigest(bytes)).toMatch(/^[0-9a-f]{14}$/)
    }),
  )
})

test('a hundred thousand numbered lines have a hundred thousand digests', () => {
  const encoder = new TextEncoder()
  const digests = new Set<string>()
  for (let n = 0; n < 100_000; n++) digests.add(lineDigest(encoder.encode(`request ${n} took ${n % 97} ms`)))
  expect(digests.size).toBe(100_000)
})

test('the tag of a mask does not count, and all else of it does', () => {
  const digest = (text: string) => lineDigest(new TextEncoder().encode(text))
  expect(digest('a password=[masked:password#a1f3] b')).toBe(digest('a password=[masked:password#00ff] b'))
  expect(digest('[masked:password#a1f3]')).not.toBe(digest('[masked:token#a1f3]'))
  expect(digest('issue #a1f3] b')).not.toBe(digest('issue #00ff] b'))
  expect(digest('[masked:#a1f3]')).not.toBe(digest('[masked:#00ff]'))
  expect(digest('[masked:password#a1f3')).not.toBe(digest('[masked:password#00ff'))
})
