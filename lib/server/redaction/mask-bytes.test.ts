import { expect, test } from 'vitest'
import { lineBytesMax } from '@/lib/core/logs/limits.ts'
import { fakeMasker } from './fake-masker.ts'
import { maskBytes } from './mask-bytes.ts'

const password = '[masked:password#a1f3]'

async function* chunksOf(...chunks: readonly Uint8Array[]) {
  yield* chunks
}

async function mask(chunks: readonly Uint8Array[], stamped = false): Promise<string> {
  const masked: Uint8Array[] = []
  for await (const chunk of maskBytes(chunksOf(...chunks), fakeMasker.read(), stamped)) masked.push(chunk.slice())
  return Buffer.concat(masked).toString('latin1')
}

test('masks the same wherever the bytes are cut, and gives all other bytes as they were', async () => {
  const bytes = Buffer.from('\xff\xfe a\r\n\npassword=hunter2 b\n{"password":"a\\"b"}\nlast password=c', 'latin1')
  const expected = `\xff\xfe a\r\n\npassword=${password} b\n{"password":"${password}"}\nlast password=${password}`
  for (let cut = 0; cut <= bytes.length; cut++) {
    expect(await mask([bytes.subarray(0, cut), bytes.subarray(cut)])).toBe(expected)
  }
})

test('what needs no mask is not copied', async () => {
  const chunk = Buffer.from('one\ntwo\n')
  for await (const given of maskBytes(chunksOf(chunk), fakeMasker.read(), false))
    expect(given.buffer).toBe(chunk.buffer)
})

test('a time before a line is left alone, and the line behind it is whole', async () => {
  const line = `2026-01-02T03:04:05.6+01:00 ${'Ab1'.repeat(21)}`
  // A full line of base64 at the start of a read is a key's: its time must not hide that.
  expect(await mask([Buffer.from(`${line}\n`)], true)).toBe('2026-01-02T03:04:05.6+01:00 [masked:private-key#a1f3]\n')
  expect(await mask([Buffer.from(`${line}\n`)], false)).toBe(`${line}\n`)
})

test('a long line is not waited for: it goes on in parts, masked as a whole one, and the lines behind it are lines', async () => {
  const long = Buffer.from(`{"a":"${'word password=hunter2 '.repeat(Math.ceil((3 * lineBytesMax) / 22))}"}`)
  const bytes = Buffer.concat([Buffer.from('first password=a\n'), long, Buffer.from('\npassword=b\nlast')])
  const pieces = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, at) =>
    bytes.subarray(at * 65_536, (at + 1) * 65_536),
  )
  const expected = bytes.toString('latin1').replaceAll(/(?<=password=)\w+/g, password)
  expect(await mask(pieces)).toBe(expected)
  const given: number[] = []
  for await (const chunk of maskBytes(chunksOf(...pieces), fakeMasker.read(), false)) given.push(chunk.length)
  expect(Math.max(...given)).toBeLessThan(2 * lineBytesMax)
})
