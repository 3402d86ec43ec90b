import { expect, test } from 'vitest'
import { textChunk } from './text-chunk.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

test('the pieces of a text are the text, whatever their length, and each is UTF-8', () => {
  const text = 'aä€😀'.repeat(9)
  const bytes = new TextEncoder().encode(text)
  for (let chunkBytes = 4; chunkBytes <= bytes.length + 1; chunkBytes++) {
    const count = Math.ceil(bytes.length / chunkBytes)
    const pieces = Array.from({ length: count }, (_, number) => decoder.decode(textChunk(bytes, number, chunkBytes)))
    expect(pieces.join('')).toBe(text)
  }
})

test('bytes that are no UTF-8 are all there, too', () => {
  const bytes = new Uint8Array(50).fill(0x80)
  const pieces = Array.from({ length: 8 }, (_, number) => textChunk(bytes, number, 7))
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true)
})
