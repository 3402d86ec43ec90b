import { expect, test } from 'vitest'
import { cutBytes } from './cut-bytes.ts'

test('cuts a long line between two characters and counts what is hidden', () => {
  const bytes = new TextEncoder().encode('añ€😀b')
  for (let bytesMax = 0; bytesMax <= bytes.length; bytesMax++) {
    const { front, hidden } = cutBytes(bytes, bytesMax)
    expect(front.length + hidden).toBe(bytes.length)
    expect(front.length).toBeLessThanOrEqual(bytesMax)
    expect(front.length).toBeGreaterThan(bytesMax - 4)
    expect(new TextDecoder().decode(front)).not.toContain('\ufffd')
  }
})

test('bytes that are no UTF-8 are cut all the same', () => {
  expect(cutBytes(new Uint8Array(100).fill(0x80), 50).front.length).toBe(46)
})
