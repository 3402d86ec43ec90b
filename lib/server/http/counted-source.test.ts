import { expect, test } from 'vitest'
import { countedSource } from './counted-source.ts'

test('the bytes that were read are told once, however often it is let go', async () => {
  const chunks = [new Uint8Array(3), new Uint8Array(4)]
  const told: number[] = []
  const source = { next: async () => chunks.shift() ?? null, cancel: () => {} }
  const counted = countedSource(source, (bytes) => told.push(bytes))
  while ((await counted.next()) !== null) expect(told).toEqual([])
  counted.cancel()
  counted.cancel()
  expect(told).toEqual([7])
})
