import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeLine, lineFrameBytesMax } from './encode-line.ts'

const stamp = new TextEncoder().encode('2026-01-02T03:04:05.000000006Z')

const rows = [
  { name: 'a line', source: 0, stamp, message: 'hello', text: '0 2026-01-02T03:04:05.000000006Z hello\n' },
  {
    name: 'a source of several digits',
    source: 407,
    stamp,
    message: 'a',
    text: '407 2026-01-02T03:04:05.000000006Z a\n',
  },
  { name: 'no timestamp', source: 3, stamp: null, message: ' x ', text: '3 -  x \n' },
  { name: 'nothing written', source: 12, stamp, message: '', text: '12 2026-01-02T03:04:05.000000006Z \n' },
]
for (const row of rows) {
  test(`writes ${row.name}`, () => {
    const line = { stamp: row.stamp, message: new TextEncoder().encode(row.message) }
    const target = new Uint8Array(lineFrameBytesMax(line) + 5)
    const end = encodeLine(target, 5, row.source, line)
    expect(new TextDecoder().decode(target.subarray(5, end))).toBe(row.text)
  })
}

test('a line never takes more room than it said', () => {
  fc.assert(
    fc.property(fc.nat(9_999_999), fc.boolean(), fc.uint8Array({ maxLength: 50 }), (source, timed, message) => {
      const line = { stamp: timed ? stamp : null, message }
      const target = new Uint8Array(lineFrameBytesMax(line))
      expect(encodeLine(target, 0, source, line)).toBeLessThanOrEqual(target.length)
    }),
  )
})
