import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stripEscapes } from './strip-escapes.ts'

test('takes colours away, and leaves what is no whole sequence without its ESC', () => {
  const strip = (text: string) => {
    const bytes = new TextEncoder().encode(text)
    const into = new Uint8Array(bytes.length)
    return new TextDecoder().decode(into.subarray(0, stripEscapes(bytes, 0, bytes.length, into)))
  }
  expect(strip('\x1b[1;31mERROR\x1b[0m x')).toBe('ERROR x')
  expect(strip('a\x1b[31')).toBe('a [31')
  expect(strip('a\x1bb')).toBe('a b')
})

test('leaves no ESC, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0x1b, 0x5b, 0x31, 0x6d, 0x61)), (list) => {
      const into = new Uint8Array(list.length)
      expect(into.subarray(0, stripEscapes(Uint8Array.from(list), 0, list.length, into))).not.toContain(0x1b)
    }),
  )
})
