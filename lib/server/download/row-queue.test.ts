import fc from 'fast-check'
import { expect, test } from 'vitest'
import { waitingBytesMax } from '@/lib/core/logs/limits.ts'
import { createRowQueue, type KeptRow } from './row-queue.ts'

const line = (text: string) => ({ stamp: null, message: new TextEncoder().encode(text) })
const textOf = (row: KeptRow | null) =>
  row?.content instanceof Uint8Array ? new TextDecoder().decode(row.content) : null

test('gives each row once, in the order of the log, however far the log is ahead of the file', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(3000), fc.nat(3000)), { maxLength: 6 }), async (turns) => {
      const queue = createRowQueue()
      const given: (string | null)[] = []
      let written = 0
      const takeOne = async () => {
        given.push(textOf(await queue.head()))
        queue.take()
      }
      for (const [writes, takes] of turns) {
        for (let each = 0; each < writes; each++) queue.writeLine(0, line(String(written++)))
        for (let each = 0; each < takes && given.length < written; each++) await takeOne()
      }
      queue.end()
      while (given.length < written) await takeOne()
      expect(given).toEqual(Array.from({ length: written }, (_, each) => String(each)))
      expect(await queue.head()).toBeNull()
    }),
    { numRuns: 30 },
  )
})

test('a log of empty lines waits for the file, too', () => {
  const queue = createRowQueue()
  let rows = 0
  while (queue.hasRoom() && rows < waitingBytesMax) {
    queue.writeLine(0, line(''))
    rows++
  }
  expect(rows).toBeLessThan(waitingBytesMax / 50)
})

test('a log that waits goes on as soon as rows are taken', async () => {
  const queue = createRowQueue()
  queue.writeLine(0, line('x'.repeat(waitingBytesMax)))
  const room = queue.room()
  await queue.head()
  queue.take()
  expect(await room).toBe(true)
})
