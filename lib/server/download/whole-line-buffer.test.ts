import { expect, test } from 'vitest'
import type { DownloadOptions } from '@/lib/core/download/download-options.ts'
import { lineBytesMax } from '@/lib/core/logs/limits.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'
import { createKeptLog, type KeptLog } from './kept-log.ts'
import { createWholeLineBuffer } from './whole-line-buffer.ts'

const plain: DownloadOptions = { format: 'text', timestamps: false, sources: false, events: false, gzip: false }
const encode = (text: string) => new TextEncoder().encode(text)
const stamp = encode('2026-01-02T03:04:05.000000006Z')
const line = (text: string) => ({ stamp, message: encode(text) })
const all = { second: Number.POSITIVE_INFINITY, nanosecond: 0 }
const source: StreamEvent = {
  ...{ type: 'source', source: 0, namespace: 'shop', pod: 'cart-0', podUid: 'u', container: 'app', kind: 'app' },
  ...{ restartCount: 3, previous: false, node: null },
}
const long = line('x'.repeat(lineBytesMax + 1))

async function readOf(log: KeptLog): Promise<string> {
  let text = ''
  while (await log.ready()) text += String(Buffer.from(log.take(all, false, 1_000)))
  return text
}

test('what is written while a long line is read stands behind it, another long line among it', async () => {
  const log = createKeptLog(plain, 100)
  let reads = 0
  const buffer = createWholeLineBuffer(log, async () => {
    reads++
    return (async function* () {
      for (let part = 0; part < 50; part++) yield encode('part ')
    })()
  })
  buffer.writeEvent(source)
  for (const each of [line('one'), long, line('two'), long, line('three')]) buffer.writeLine(0, each)
  expect(buffer.hasRoom()).toBe(false)
  void buffer.settled().then(log.end)
  const parts = 'part '.repeat(50)
  expect(await readOf(log)).toBe(`one\n${parts}\ntwo\n${parts}\nthree\n`)
  expect(reads).toBe(2)
  expect(await buffer.room()).toBe(true)
})

test('a log that is full makes who writes wait until the file has taken rows, as without long lines', async () => {
  const log = createKeptLog(plain, 100)
  const buffer = createWholeLineBuffer(log, () => Promise.reject(new Error('not asked for')))
  while (buffer.hasRoom()) buffer.writeLine(0, line('word'.repeat(5)))
  const room = buffer.room()
  expect(await log.ready()).toBe(true)
  log.take(all, false, 10_000)
  expect(await room).toBe(true)
})

test('where a long line breaks off nobody hangs, and who waits for the end is told', async () => {
  const log = createKeptLog(plain, 100)
  const buffer = createWholeLineBuffer(log, () => Promise.reject(new Error('cut')))
  buffer.writeEvent(source)
  buffer.writeLine(0, long)
  await expect(buffer.settled()).rejects.toThrow('cut')
  expect(await buffer.room()).toBe(true)
})
