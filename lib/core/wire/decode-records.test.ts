import { expect, test } from 'vitest'
import { decodeRecords } from './decode-records.ts'
import { encodeEvent } from './encode-event.ts'
import { encodeLine, lineFrameBytesMax } from './encode-line.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

const lines = [
  { name: 'a line', stamp: '2026-01-02T03:04:05.000000006Z', message: 'hello' },
  { name: 'an empty line', stamp: '2026-01-02T03:04:05.000000006Z', message: '' },
  { name: 'a line without a time', stamp: null, message: '2026 spaces  and\r' },
]
for (const { name, stamp, message } of lines) {
  test(`what is written is read: ${name}`, () => {
    const line = { stamp: stamp === null ? null : encoder.encode(stamp), message: encoder.encode(message) }
    const bytes = new Uint8Array(lineFrameBytesMax(line))
    const [record] = decodeRecords(bytes.subarray(0, encodeLine(bytes, 0, 12, line)))
    expect(record).toMatchObject({ type: 'line', source: 12, timestamp: stamp })
    if (record?.type === 'line') expect(decoder.decode(record.message)).toBe(message)
  })
}

test('an event is read, and half a record is not', () => {
  const bytes = encodeEvent({ type: 'end' })
  expect([...decodeRecords(bytes)]).toEqual([{ type: 'event', event: { type: 'end' } }])
  expect([...decodeRecords(bytes.subarray(0, -1))]).toEqual([])
})

for (const text of ['', 'hello', '1 hello', '1  hello', '123456 - x', '1 2026-01-02T03:04:05Z x', '-1 - x', '1 -']) {
  test(`is no record: "${text}"`, () => {
    expect([...decodeRecords(encoder.encode(`${text}\n`))]).toEqual([{ type: 'unreadable' }])
  })
}
