import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Timestamp, timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { mergeRows } from './merge-rows.ts'
import type { KeptRow } from './row-queue.ts'

const row = (timestamp: Timestamp | null, text: string): KeptRow => ({
  log: null,
  timestamp,
  content: new TextEncoder().encode(text),
})
const queueOf = (rows: readonly KeptRow[]) => {
  let at = 0
  return { head: async () => rows[at] ?? null, take: () => void at++ }
}
const textOf = ({ content }: KeptRow) => (content instanceof Uint8Array ? new TextDecoder().decode(content) : '')

test('gives each row once, in the order of times, and those of a log in its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(fc.nat(20)), { maxLength: 5 }), async (logs) => {
      const rows = logs.map((seconds, log) =>
        seconds.toSorted((a, b) => a - b).map((second, at) => row(timestampFrom(second, 0), `${log}.${at}`)),
      )
      const merged: KeptRow[] = []
      for await (const each of mergeRows(rows.map(queueOf))) merged.push(each)
      // Sorting is stable, so that equal times stay in the order of the logs.
      const expected = rows
        .flat()
        .toSorted((a, b) => ((a.timestamp ?? '') < (b.timestamp ?? '') ? -1 : a.timestamp === b.timestamp ? 0 : 1))
      expect(merged.map(textOf)).toEqual(expected.map(textOf))
    }),
  )
})

test('a row without a time does not hold up its log', async () => {
  const merged: string[] = []
  const logs = [[row(null, 'rest'), row(timestampFrom(2, 0), 'b')], [row(timestampFrom(1, 0), 'a')]]
  for await (const each of mergeRows(logs.map(queueOf))) merged.push(textOf(each))
  expect(merged).toEqual(['rest', 'a', 'b'])
})
