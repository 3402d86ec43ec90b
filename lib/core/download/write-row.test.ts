import { expect, test } from 'vitest'
import type { LogSource } from '../logs/log-source.ts'
import { timestampFrom } from '../logs/timestamp.ts'
import type { StoredRow } from '../view/row.ts'
import { storedRow } from '../view/stored-row.ts'
import type { DownloadOptions } from './download-options.ts'
import { fileHead, writeRow } from './write-row.ts'

const log: LogSource = {
  ...{ namespace: 'shop', pod: 'cart-0', podUid: 'u', container: 'app', kind: 'app' },
  ...{ restartCount: 3, previous: false, node: null },
}
const known = { line: 7, timestamp: timestampFrom(1_000, 5), level: 'error' } as const
const line = storedRow(new TextEncoder().encode('=1 "failed", twice'), known)
const gap: StoredRow = {
  ...line,
  event: true,
  message: new TextEncoder().encode(
    JSON.stringify({ type: 'gap', source: 0, lines: 12, from: null, to: null, reason: 'rotation' }),
  ),
}
const plain: DownloadOptions = { format: 'text', timestamps: false, sources: false, events: false, gzip: false }
const write = (row: StoredRow, options: Partial<DownloadOptions>) =>
  new TextDecoder().decode(writeRow(row, log, { ...plain, ...options }))

test('text is the very bytes of the message', () => {
  const bytes = Uint8Array.of(0xff, 0x1b, 0x00, 0x41)
  expect(writeRow({ ...line, message: bytes }, log, plain)).toEqual(Uint8Array.of(0xff, 0x1b, 0x00, 0x41, 0x0a))
})

test('time and source stand before it where they are wanted', () => {
  expect(write(line, { timestamps: true, sources: true })).toBe(
    'shop/cart-0/app 1970-01-01T00:16:40.000000005Z =1 "failed", twice\n',
  )
  expect(write({ ...line, timestamp: null }, { timestamps: true })).toBe('- =1 "failed", twice\n')
})

test('gaps are comments where they are wanted, and left out where they are not', () => {
  expect(write(gap, {})).toBe('')
  expect(write(gap, { events: true })).toBe('# 1970-01-01T00:16:40.000000005Z gap: 12 lines lost, rotated away\n')
})

test('an event that this page does not know is left out', () => {
  expect(write({ ...gap, message: new TextEncoder().encode('{"type":"new"}') }, { events: true })).toBe('')
})

test('NDJSON tells lines and events apart', () => {
  const members = { timestamp: line.timestamp, namespace: 'shop', pod: 'cart-0', container: 'app', restartCount: 3 }
  expect(JSON.parse(write(line, { format: 'ndjson' }))).toEqual({
    ...members,
    type: 'line',
    level: 'error',
    message: '=1 "failed", twice',
  })
  expect(JSON.parse(write(gap, { format: 'ndjson', events: true }))).toMatchObject({ ...members, type: 'gap' })
})

test('CSV has a head, and no cell that is a formula', () => {
  const csv = { ...plain, format: 'csv' } as const
  expect(new TextDecoder().decode(fileHead(csv))).toBe(
    'type,timestamp,namespace,pod,container,restartCount,level,message\r\n',
  )
  expect(write(line, { format: 'csv' })).toBe(
    `line,1970-01-01T00:16:40.000000005Z,shop,cart-0,app,3,error,"'=1 ""failed"", twice"\r\n`,
  )
  expect(fileHead(plain)).toHaveLength(0)
})
