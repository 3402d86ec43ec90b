import { expect, test } from 'vitest'
import type { DownloadOptions } from '@/lib/core/download/download-options.ts'
import { createKeptLog } from './kept-log.ts'

const plain: DownloadOptions = { format: 'text', timestamps: false, sources: false, events: false, gzip: false }
const line = (text: string) => ({ stamp: null, message: new TextEncoder().encode(text) })
const all = { second: Number.POSITIVE_INFINITY, nanosecond: 0 }
const waitingMax = 1_000

test('a log of empty lines waits for the file, too', () => {
  const log = createKeptLog(plain, waitingMax)
  let rows = 0
  for (; log.hasRoom() && rows < waitingMax; rows++) log.writeLine(0, line(''))
  expect(rows).toBeLessThan(waitingMax / 20)
})

test('a log that waits goes on when half of its rows are taken, and no sooner', async () => {
  const log = createKeptLog(plain, waitingMax)
  for (let rows = 0; rows < 10; rows++) log.writeLine(0, line('x'.repeat(99)))
  expect(log.hasRoom()).toBe(false)
  await log.ready()
  log.take(all, false, 300)
  expect(log.hasRoom()).toBe(false)
  const room = log.room()
  log.take(all, false, 400)
  expect(await room).toBe(true)
})

test('a row that is larger than all that may wait passes', async () => {
  const log = createKeptLog(plain, waitingMax)
  log.writeLine(0, line('x'.repeat(5_000)))
  expect(await log.ready()).toBe(true)
  expect(log.take(all, false, 10)).toHaveLength(5_001)
  expect(log.hasRoom()).toBe(true)
})

test('whoever waits is told of the end', async () => {
  const log = createKeptLog(plain, waitingMax)
  const ready = log.ready()
  log.end()
  expect(await ready).toBe(false)
  expect(await log.room()).toBe(true)
})
