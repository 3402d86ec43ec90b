import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timestampFrom } from '../logs/timestamp.ts'
import { createLineReader } from './line-reader.ts'
import { storeOf } from './store-of.ts'

test('a line that steps back keeps its own time and its message', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4_000_000_000 }),
      fc.integer({ min: 0, max: 999_999_999 }),
      (second, fraction) => {
        const times = [timestampFrom(4_100_000_000, 0), timestampFrom(second, fraction)]
        const reader = createLineReader(storeOf(times.map((time) => `0 ${time} hello`)).memory)
        expect(times.map((_, line) => reader.readLine(line)?.timestamp)).toEqual(times)
        expect(new TextDecoder().decode(reader.readLine(1)?.message)).toBe('hello')
        expect(reader.readLine(1)?.level).toBeNull()
      },
    ),
    { numRuns: 30 },
  )
})
