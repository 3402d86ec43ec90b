import { expect, test } from 'vitest'
import type { DownloadOptions } from '@/lib/core/download/download-options.ts'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'
import { createRowEncoder } from './row-encoder.ts'

const plain: DownloadOptions = { format: 'text', timestamps: true, sources: false, events: false, gzip: false }
const encode = (text: string) => new TextEncoder().encode(text)
const source: StreamEvent = {
  ...{ type: 'source', source: 0, namespace: 'shop', pod: 'cart-0', podUid: 'u', container: 'app', kind: 'app' },
  ...{ restartCount: 3, previous: false, node: null },
}
const gap: StreamEvent = { type: 'gap', source: 0, lines: 12, from: null, to: null, reason: 'rotation' }
const closed: StreamEvent = { type: 'closed', source: 0, reason: 'completed', termination: null }
const first = timestampFrom(1_000, 5)

/** A line before the first time, one with a time, one without, and what happened. */
function written(options: Partial<DownloadOptions>): readonly string[] {
  const encoder = createRowEncoder({ ...plain, ...options })
  const rows = [
    encoder.event(source),
    encoder.line({ stamp: null, message: encode('rest') }),
    encoder.line({ stamp: encode(first), message: encode('=one') }),
  ].map((pieces) => String(Buffer.concat(pieces)))
  const more = [
    encoder.line({ stamp: null, message: Uint8Array.of(0xff) }),
    encoder.event(gap),
    encoder.event(closed),
  ].map((pieces) => Buffer.concat(pieces).toString('latin1'))
  return [...rows, ...more].filter((row) => row !== '')
}

test('text is the bytes that came, each with its time; of a line without one, that of the line before it', () => {
  expect(written({})).toEqual([
    '- rest\n',
    `${first} =one\n`,
    `${first} \xff\n`,
    expect.stringMatching(/^# 1970-01-01T00:16:40.000000005Z .*12 lines/),
  ])
})

test('text has names where they are wanted, and no times where they are not', () => {
  expect(written({ sources: true, timestamps: false }).slice(0, 2)).toEqual([
    'shop/cart-0/app rest\n',
    'shop/cart-0/app =one\n',
  ])
})

test('how a run ended is said where it is wanted', () => {
  expect(written({}).length).toBe(written({ events: true }).length - 1)
})

test('NDJSON and CSV are what the browser writes of the same rows', () => {
  expect(written({ format: 'ndjson' }).map((row): unknown => JSON.parse(row))).toMatchObject([
    { type: 'line', timestamp: null, message: 'rest' },
    { type: 'line', timestamp: first, pod: 'cart-0', restartCount: 3, message: '=one' },
    { type: 'line', timestamp: first },
    { type: 'gap', timestamp: first },
  ])
  expect(written({ format: 'csv' })[1]).toBe(`line,${first},shop,cart-0,app,3,,'=one\r\n`)
})
