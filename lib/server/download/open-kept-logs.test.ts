import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { DownloadOptions } from '@/lib/core/download/download-options.ts'
import { sourcesMax } from '@/lib/core/logs/limits.ts'
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

function open(log: FakeAnswers['log'], runs: readonly FoundRun[], options: Partial<DownloadOptions> = {}) {
  const api = createFakeKubelet({ pod: () => podObject(restarted), log })
  const rights = { inNamespace: () => new AbortController().signal }
  const way = { api, upstreams: createUpstreams({ lingerMs: 0 }), masker: fakeMasker, rights }
  const fail = (error: unknown) => {
    throw error
  }
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

test('what is ended before its time breaks off', async () => {
  const { bytes } = open(log, [run(false)])
  bytes.cancel()
  await expect(bytes.next()).rejects.toThrow('before all of it was read')
})

test('what compresses a file that breaks off breaks off, too', async () => {
  const source = gzipSource({ next: () => Promise.reject(new Error('cut')), cancel() {} })
  await expect(read(source)).rejects.toThrow('cut')
})
