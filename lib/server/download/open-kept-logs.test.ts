import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { DownloadOptions } from '@/lib/core/download/download-options.ts'
import { lineBytesMax, sourcesMax } from '@/lib/core/logs/limits.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { ByteSource } from '../http/stream-response.ts'
import { fakeMasker } from '../redaction/fake-masker.ts'
import type { FoundRun } from '../selection/gather-runs.ts'
import { createFakeKubelet, type FakeAnswers } from '../tail/fake-kubelet.ts'
import { ended, podObject, podOf, running } from '../tail/pod-fixtures.ts'
import { createUpstreams } from '../tail/upstreams.ts'
import { gzipSource } from './gzip-source.ts'
import { openKeptLogs } from './open-kept-logs.ts'

const restarted = { state: running, lastState: ended(3), restartCount: 1 }
const time = (nanosecond: number) => `2026-01-02T03:04:05.${String(nanosecond).padStart(9, '0')}Z`
const plain: DownloadOptions = { format: 'text', timestamps: true, sources: false, events: false, gzip: false }
const run = (previous: boolean, pod = 'cart-0'): FoundRun => ({
  source: { namespace: 'shop', pod, container: 'app', podUid: 'uid-1', previous, resume: null },
  details: podOf(restarted),
  pod: { look: async () => podOf(restarted), change: () => Promise.resolve() },
})

const mistake = (error: unknown) => {
  throw error
}

function open(
  log: FakeAnswers['log'],
  runs: readonly FoundRun[],
  options: Partial<DownloadOptions> = {},
  fail: (error: unknown) => void = mistake,
) {
  const api = createFakeKubelet({ pod: () => podObject(restarted), log })
  const rights = { inNamespace: () => new AbortController().signal }
  const way = { api, upstreams: createUpstreams({ lingerMs: 0 }), masker: fakeMasker, rights }
  const bounds = { source: [], sinceTime: null, untilTime: null, previous: true, reveal: false }
  return openKeptLogs({ ...way, fail }, runs, { ...bounds, options: { ...plain, ...options } })
}

async function read(bytes: ByteSource): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for (let chunk = await bytes.next(); chunk !== null; chunk = await bytes.next()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const log: FakeAnswers['log'] = ({ previous }) => ({
  text: previous ? `${time(1)} one\n${time(4)} four\n` : `${time(2)} two\n${time(3)} \xff\n`,
})

test('several logs become one file by their times, and its first time is known before it is read', async () => {
  const { bytes, first } = open(log, [run(true, 'cart-1'), run(false)])
  expect(await first()).toBe(time(1))
  expect(String(await read(bytes))).toBe(`${time(1)} one\n${time(2)} two\n${time(3)} \xff\n${time(4)} four\n`)
})

test('the runs of a container come after one another', async () => {
  const text = String(await read(open(log, [run(true), run(false)], { timestamps: false }).bytes))
  expect(text).toBe('one\nfour\ntwo\n\xff\n')
})

test('as many containers as a log can have become one file by their times', async () => {
  const runs = Array.from({ length: sourcesMax }, (_, at) => run(at % 2 === 0, `cart-${at}`))
  const lines = String(await read(open(log, runs, { timestamps: false }).bytes)).split('\n')
  const half = sourcesMax / 2
  const expected = ['one', 'two', '\xff', 'four'].flatMap((text) => Array.from({ length: half }, () => text))
  expect(lines).toEqual([...expected, ''])
})

test('compressed it is the same', async () => {
  const source = gzipSource(open(log, [run(false)]).bytes)
  expect(String(gunzipSync(await read(source)))).toBe(`${time(2)} two\n${time(3)} \xff\n`)
})

test('a log that cannot be read is said in the file, whether or not events are wanted', async () => {
  const refused: FakeAnswers['log'] = (query, at) =>
    query['previous'] ? new Problem('forbidden', 'You may not get pods/log in shop') : log(query, at)
  const text = String(await read(open(refused, [run(true), run(false)]).bytes))
  expect(text).toMatch(/^# .*may not get pods\/log/m)
  expect(text).toContain(`${time(2)} two\n`)
})

test('a line of many megabytes stands in the file whole and masked, between the lines of its time', async () => {
  const line = `${'word '.repeat(lineBytesMax)}password=hunter2 end`
  const expected = line.replace('hunter2', '[masked:password#a1f3]')
  const text = `${time(1)} one\n${time(2)} ${line}\n${time(2)} two\n${time(4)} four\n`
  const long: FakeAnswers['log'] = ({ previous }) => ({
    text: previous ? `${time(2)} other\n${time(3)} third\n` : text,
  })
  const runs = [run(true, 'cart-1'), run(false)]
  const whole = ['one', 'other', expected, 'two', 'third', 'four', '']
  expect(String(await read(open(long, runs, { timestamps: false }).bytes)) === whole.join('\n')).toBe(true)
  const rows = String(await read(open(long, runs, { format: 'ndjson' }).bytes)).split('\n')
  expect(rows.slice(0, -1).map((row) => JSON.parse(row).message)).toEqual(whole.slice(0, -1))
})

test('of a line that is gone meanwhile the file has the front, and says so', async () => {
  const text = `${time(1)} ${'x'.repeat(2 * lineBytesMax)}\n${time(3)} three\n`
  const rotated: FakeAnswers['log'] = (_query, at) => ({ text: at === 0 ? text : `${time(3)} three\n` })
  const rows = String(await read(open(rotated, [run(false)], { timestamps: false }).bytes)).split('\n')
  expect(rows.map((row) => row.slice(0, 90))).toEqual([
    'x'.repeat(90),
    expect.stringMatching(/^# .*the node no longer has this line/),
    'three',
    '',
  ])
})

test('a line that breaks off in its middle breaks the file off', async () => {
  const text = `${time(1)} ${'x'.repeat(4 * lineBytesMax)}`
  const cut: FakeAnswers['log'] = (_query, at) => (at === 0 ? { text: `${text}\n` } : { text, end: 'cut' })
  const failed: unknown[] = []
  await expect(read(open(cut, [run(false)], {}, (error) => failed.push(error)).bytes)).rejects.toThrow(
    'before all of it',
  )
  expect(failed).toHaveLength(1)
})

test('what is ended before its time breaks off', async () => {
  const { bytes } = open(log, [run(false)])
  bytes.cancel()
  await expect(bytes.next()).rejects.toThrow('before all of it was read')
})

test('what compresses a file that breaks off breaks off, too', async () => {
  const source = gzipSource({ next: () => Promise.reject(new Error('cut')), cancel() {} })
  await expect(read(source)).rejects.toThrow('cut')
})
