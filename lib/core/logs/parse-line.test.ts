import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseLine } from './parse-line.ts'
import { toTimestamp } from './timestamp.ts'

const whole = '2026-01-02T03:04:05.000000006Z'
const rows = [
  { name: 'nine digits in UTC', text: `${whole} hello`, stamp: whole, message: 'hello' },
  { name: 'an empty message', text: `${whole} `, stamp: whole, message: '' },
  { name: 'not even a space', text: whole, stamp: whole, message: '' },
  { name: 'leading spaces are the message', text: `${whole}   at x.java`, stamp: whole, message: '  at x.java' },
  { name: 'a carriage return is the message', text: `${whole} a\r`, stamp: whole, message: 'a\r' },
  { name: 'a message that looks like a time', text: `${whole} ${whole} b`, stamp: whole, message: `${whole} b` },
  {
    name: 'short fractions',
    text: '2026-01-02T03:04:05.6Z hello',
    stamp: '2026-01-02T03:04:05.600000000Z',
    message: 'hello',
  },
  { name: 'no fraction', text: '2026-01-02T03:04:05Z x', stamp: '2026-01-02T03:04:05.000000000Z', message: 'x' },
  {
    name: "the node's offset",
    text: '2026-01-02T03:04:05.000000006+05:30 hello',
    stamp: '2026-01-01T21:34:05.000000006Z',
    message: 'hello',
  },
  {
    name: 'an offset and nothing behind it',
    text: '2026-01-02T03:04:05.5-01:00',
    stamp: '2026-01-02T04:04:05.500000000Z',
    message: '',
  },
  { name: 'no time at all', text: 'unable to retrieve logs', stamp: null, message: 'unable to retrieve logs' },
  { name: 'an empty line', text: '', stamp: null, message: '' },
  { name: 'only a space', text: ' ', stamp: null, message: ' ' },
  { name: 'a time without a space behind it', text: `${whole}x`, stamp: null, message: `${whole}x` },
  {
    name: 'ten digits',
    text: '2026-01-02T03:04:05.0000000061Z x',
    stamp: null,
    message: '2026-01-02T03:04:05.0000000061Z x',
  },
  {
    name: 'half a time',
    text: '26-01-02T03:04:05.000000006Z x',
    stamp: null,
    message: '26-01-02T03:04:05.000000006Z x',
  },
  { name: 'no such month', text: '2026-13-02T03:04:05.6Z x', stamp: null, message: '2026-13-02T03:04:05.6Z x' },
]
for (const { name, text, stamp, message } of rows) {
  test(`takes a line apart: ${name}`, () => {
    const line = parseLine(new TextEncoder().encode(text))
    const decoder = new TextDecoder()
    expect(line.stamp === null ? null : decoder.decode(line.stamp)).toBe(stamp)
    expect(decoder.decode(line.message)).toBe(message)
  })
}

test('bytes that are no text go through untouched', () => {
  const line = Buffer.concat([Buffer.from(`${whole} `), Buffer.from([0xff, 0x00, 0x1e, 0xc3])])
  expect(Buffer.from(parseLine(line).message).toString('hex')).toBe('ff001ec3')
})

test('no bytes make it fail or lose any: either a time and the rest, or all of it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.boolean(), (bytes, timed) => {
      const line = timed ? Buffer.concat([Buffer.from(`${whole} `), bytes]) : bytes
      const { stamp, message } = parseLine(line)
      if (timed) expect(Buffer.from(message).equals(bytes)).toBe(true)
      if (stamp === null) expect(message).toBe(line)
      else expect(toTimestamp(Buffer.from(stamp).toString('latin1'))).not.toBeNull()
    }),
  )
})
