import { expect, test } from 'vitest'
import { toTimestamp } from '../logs/timestamp.ts'
import { storedRow } from '../view/stored-row.ts'
import type { DownloadFormat } from './download-options.ts'
import { createLongRow } from './long-row.ts'
import { writeRow } from './write-row.ts'

const row = storedRow(new Uint8Array(), {
  ...{ timestamp: toTimestamp('2026-01-02T03:04:05Z'), level: 'error', truncated: true },
})
const formats: readonly DownloadFormat[] = ['text', 'ndjson', 'csv']

for (const { name, message } of [
  { name: 'quotes, a comma, characters of several bytes', message: 'say "ä€😀", \\n\t{"a":"b"}' },
  { name: 'what a program for tables would run', message: '=1+"2",' },
  { name: 'nothing', message: '' },
]) {
  for (const format of formats) {
    test(`a message in pieces is written as one that is whole, wherever it is cut: ${name}, ${format}`, () => {
      const options = { format, timestamps: true, sources: false, events: true, gzip: false }
      const bytes = new TextEncoder().encode(message)
      const whole = new TextDecoder().decode(writeRow({ ...row, message: bytes }, null, options))
      for (let cut = 0; cut <= bytes.length; cut++) {
        const long = createLongRow({ ...row, message: bytes }, null, options)
        const pieces = [long.before, long.piece(bytes.subarray(0, cut)), long.piece(bytes.subarray(cut)), long.end()]
        const text = Buffer.concat(pieces).toString()
        // Of a cell it says nothing whether it stands in quotes that it need not have.
        expect(format === 'csv' ? text.replace(/,""\r\n$/, ',\r\n') : text).toBe(whole)
      }
    })
  }
}

test('bytes that are no UTF-8 stay in text', () => {
  const options = { format: 'text', timestamps: false, sources: false, events: true, gzip: false } as const
  const long = createLongRow({ ...row, message: new Uint8Array() }, null, options)
  expect(Buffer.concat([long.before, long.piece(Uint8Array.of(0xff)), long.end()])).toEqual(Buffer.from([0xff, 0x0a]))
})
