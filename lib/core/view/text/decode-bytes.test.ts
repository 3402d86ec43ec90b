import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBytes } from './decode-bytes.ts'

const rows = [
  { name: 'plain', bytes: [0x61], text: 'a' },
  { name: 'a stray byte', bytes: [0x61, 0xff, 0x62], text: 'a\udcffb' },
  { name: 'a cut character', bytes: [0x61, 0xe2, 0x82], text: 'a\udce2\udc82' },
  { name: 'an overlong slash', bytes: [0xc0, 0xaf], text: '\udcc0\udcaf' },
  { name: 'a surrogate', bytes: [0xed, 0xa0, 0x80], text: '\udced\udca0\udc80' },
  { name: 'beyond Unicode', bytes: [0xf4, 0x90, 0x80, 0x80], text: '\udcf4\udc90\udc80\udc80' },
  { name: 'a byte order mark stays', bytes: [0xef, 0xbb, 0xbf, 0x61], text: '\ufeffa' },
  { name: 'U+FFFD that is written so', bytes: [0xef, 0xbf, 0xbd, 0xff], text: '\ufffd\udcff' },
]
for (const { name, bytes, text } of rows) {
  test(`keeps bytes that are no UTF-8 recognisable: ${name}`, () => {
    expect(decodeBytes(Uint8Array.from(bytes))).toBe(text)
  })
}

test('gives back every valid text, and every invalid byte once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const valid = text.toWellFormed()
      expect(decodeBytes(new TextEncoder().encode(valid))).toBe(valid)
    }),
  )
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const again = Array.from(decodeBytes(bytes), (character) => {
        const code = character.codePointAt(0) ?? 0
        return code >= 0xdc80 && code <= 0xdcff ? [code - 0xdc00] : [...new TextEncoder().encode(character)]
      }).flat()
      expect(again).toEqual([...bytes])
    }),
  )
})
