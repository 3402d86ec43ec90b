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
