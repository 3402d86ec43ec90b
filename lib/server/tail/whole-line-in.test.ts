import { expect, test } from 'vitest'
import { lineBytesMax } from '@/lib/core/logs/limits.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import { toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import { fakeMasker } from '../redaction/fake-masker.ts'
import { receiveLines } from './receive-lines.ts'
import { wholeLineIn } from './whole-line-in.ts'

const stamp = '2026-01-02T03:04:05.000000006Z'
const timestamp = timeOf(stamp)
const filler = 'word '.repeat(lineBytesMax / 4)
const secret = `${filler}password=hunter2 end`
const masked = `${filler}password=[masked:password#a1f3] end`

function timeOf(text: string): Timestamp {
  const time = toTimestamp(text)
  if (time === null) throw new Error(`${text} is no time`)
  return time
}

async function* inChunks(text: string, chunkBytes: number) {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
}

/** Digests of the long lines, as who reads the stream reckons them. */
async function digestsOf(text: string): Promise<readonly string[]> {
  const digests: string[] = []
  await receiveLines(inChunks(text, 65_536), true, fakeMasker.read(), {
    take({ message }) {
      if (message.length > lineBytesMax) digests.push(lineDigest(message))
      return true
    },
  })
  return digests
}

async function find(text: string, digest: string, chunkBytes = 65_536): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of wholeLineIn(inChunks(text, chunkBytes), { timestamp, digest }, fakeMasker)) parts.push(part)
  return Buffer.concat(parts).toString()
}

test('of several long lines of one time the one that is meant comes, whole and masked, however the bytes are cut', async () => {
  const text = `${stamp} short\n${stamp} ${filler}other\n${stamp} front ${secret}\n${stamp} token=abcdefgh12345\n${stamp} ${secret}\n`
  const [other = '', front = '', plain = ''] = await digestsOf(text)
  expect(other).toBe(plain)
  for (const chunkBytes of [997, 65_536, text.length]) {
    expect(await find(text, front, chunkBytes)).toBe(`front ${masked}`)
  }
})

test('a last line without a line feed is whole where the log has ended', async () => {
  const text = `${stamp} ${secret}`
  const [digest = ''] = await digestsOf(text)
  expect(await find(text, digest)).toBe(masked)
})

test('a line that is one byte longer than what a stream brings is found', async () => {
  const message = 'x'.repeat(lineBytesMax + 1)
  const text = `${stamp} ${message}\n${stamp} next\n`
  const [digest = ''] = await digestsOf(text)
  expect(await find(text, digest)).toBe(message)
})

for (const { name, text } of [
  { name: 'another time', text: `2026-01-02T03:04:05.000000007Z ${secret}\n` },
  { name: 'another front', text: `${stamp} x${secret}\n` },
  { name: 'nothing', text: '' },
]) {
  test(`nothing comes where the line is not there: ${name}`, async () => {
    const [digest = ''] = await digestsOf(`${stamp} ${secret}\n`)
    expect(await find(text, digest)).toBe('')
  })
}
