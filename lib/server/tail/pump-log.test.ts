import { expect, test } from 'vitest'
import { lineBytesMax, stuckReadMsMax } from '@/lib/core/logs/limits.ts'
import { toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { lineHash } from '@/lib/core/wire/line-digest.ts'
import { fakeMasker } from '../redaction/fake-masker.ts'
import { createFakeBuffer } from './fake-buffer.ts'
import type { LineBuffer } from './flush-buffer.ts'
import { createLineGiver, type LineGiverOptions } from './line-giver.ts'
import { type Pump, pumpLog } from './pump-log.ts'
import { createResumeCursor } from './resume-cursor.ts'

const stamp = (n: number) => `2026-01-02T03:04:05.00000000${n}Z`
const log = `${stamp(1)} a\r\n${stamp(2)} ä€\n${stamp(3)} \nrest of a line\n${stamp(4)} end`
const lines = [`7 ${stamp(1)} a\r`, `7 ${stamp(2)} ä€`, `7 ${stamp(3)} `, '7 - rest of a line', `7 ${stamp(4)} end`]

async function* chunksOf(...chunks: readonly (string | Uint8Array | Problem)[]) {
  for (const chunk of chunks) {
    if (chunk instanceof Problem) throw chunk
    yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
  }
}
function giverTo(buffer: LineBuffer, range: Partial<LineGiverOptions> = {}) {
  const cursor = createResumeCursor(null)
  return createLineGiver({ source: 7, cursor, buffer, sinceTime: null, untilTime: null, ...range })
}
function pumpOf(bytes: Pump['bytes'], buffer: LineBuffer, range: Partial<LineGiverOptions> = {}): Pump {
  const settleDoubt = async () => false
  const pump = { bytes, lines: fakeMasker.read(), hash: lineHash, giver: giverTo(buffer, range) }
  return { ...pump, buffer, settleDoubt, over: true }
}
async function pump(bytes: Pump['bytes'], range: Partial<LineGiverOptions> = {}, over = true) {
  const buffer = createFakeBuffer()
  const end = await pumpLog({ ...pumpOf(bytes, buffer, range), over })
  return { end, said: buffer.said }
}

test('gives the same lines wherever the bytes are cut', async () => {
  const bytes = new TextEncoder().encode(log)
  for (let cut = 0; cut <= bytes.length; cut++) {
    const { end, said } = await pump(chunksOf(bytes.subarray(0, cut), bytes.subarray(cut)))
    expect(said).toEqual(lines)
    expect(end).toEqual({ type: 'end', lines: 5 })
  }
})

test('where the container may go on, a line without its end is left for the next read', async () => {
  const { said } = await pump(chunksOf(log), {}, false)
  expect(said).toEqual(lines.slice(0, 4))
})

test('a break gives the whole lines before it and fails', async () => {
  const buffer = createFakeBuffer()
  const cut = new Problem('cluster-unreachable', 'cut')
  const bytes = chunksOf(`${stamp(1)} a\n${stamp(2)} half`, cut)
  const read = pumpLog(pumpOf(bytes, buffer))
  await expect(read).rejects.toBe(cut)
  expect(buffer.said).toEqual([`7 ${stamp(1)} a`])
})

test('ends at untilTime and leaves out what is before sinceTime, to the nanosecond', async () => {
  const { end, said } = await pump(chunksOf(log), {
    sinceTime: toTimestamp(stamp(2)),
    untilTime: toTimestamp(stamp(3)),
  })
  expect(said).toEqual([lines[1]])
  expect(end).toEqual({ type: 'until', lines: 1 })
})

const kubeletWords = 'unable to retrieve container logs for containerd://abc'
for (const { name, text, said } of [
  { name: 'alone', text: kubeletWords, said: [] },
  { name: 'behind lines', text: `${stamp(1)} a\n${kubeletWords}`, said: [`7 ${stamp(1)} a`] },
  { name: 'with a line feed', text: `${kubeletWords}\n`, said: [] },
]) {
  test(`the kubelet's words are no line: ${name}`, async () => {
    const result = await pump(chunksOf(text), {}, false)
    expect(result.end).toMatchObject({ type: 'kubelet-error', message: kubeletWords })
    expect(result.said).toEqual(said)
  })
}

test('the same words written by a container are a line', async () => {
  const { said } = await pump(chunksOf(`${stamp(1)} ${kubeletWords}\n`))
  expect(said).toEqual([`7 ${stamp(1)} ${kubeletWords}`])
})

test('a line that is too long keeps one byte more than is kept, so that the reader sees the cut', async () => {
  const { said } = await pump(chunksOf(`${stamp(1)} ${'x'.repeat(lineBytesMax + 100)}\n${stamp(2)} b\n`))
  expect(said.map((line) => line.length - `7 ${stamp(1)} `.length)).toEqual([lineBytesMax + 1, 1])
})

/** Three lines in as many pieces, and how many of them have been read. */
function threePieces() {
  let reads = 0
  async function* bytes() {
    for (; reads < 3; reads++) yield new TextEncoder().encode(`${stamp(reads)} a\n`)
  }
  return { bytes: bytes(), reads: () => reads }
}

test('reads no further while there is no room', async () => {
  let free = (_: boolean) => {}
  const { bytes, reads } = threePieces()
  const buffer = { ...createFakeBuffer(), room: () => new Promise<boolean>((resolve) => (free = resolve)) }
  const read = pumpLog(pumpOf(bytes, buffer))
  for (let n = 0; n < 3; n++) {
    await new Promise(setImmediate)
    expect(reads()).toBe(n)
    free(true)
  }
  expect(await read).toEqual({ type: 'end', lines: 3 })
})

test('a reader that takes nothing for a while does not hold the connection', async () => {
  const { bytes } = threePieces()
  const waits: (number | undefined)[] = []
  const room = async (waitMsMax?: number) => {
    waits.push(waitMsMax)
    return false
  }
  const buffer = { ...createFakeBuffer(), room }
  expect(await pumpLog(pumpOf(bytes, buffer))).toEqual({
    type: 'stuck',
    lines: 1,
  })
  expect(waits).toEqual([stuckReadMsMax])
  expect((await bytes.next()).done).toBe(true)
})
