import { expect, test } from 'vitest'
import { lineBytesMax } from '@/lib/core/logs/limits.ts'
import { fakeMasker } from '../redaction/fake-masker.ts'
import { maskLine } from './mask-line.ts'

const stamp = new TextEncoder().encode('2026-01-02T03:04:05.000000006Z')

function mask(text: string, cut: boolean): string {
  const line = { stamp, message: new TextEncoder().encode(text) }
  const masked = maskLine(line, cut, fakeMasker.read())
  expect(masked.stamp).toBe(stamp)
  return new TextDecoder().decode(masked.message)
}

test('a line without a secret is the line', () => {
  const line = { stamp, message: new TextEncoder().encode('hello') }
  expect(maskLine(line, false, fakeMasker.read())).toBe(line)
})

test('a line that was cut stays longer than the bound by one byte, however long its masks are', () => {
  const secret = `password=${'x1'.repeat(lineBytesMax / 2)}`
  const shorter = mask(secret, true)
  expect(shorter).toHaveLength(lineBytesMax + 1)
  expect(shorter.trimEnd()).toBe('password=[masked:password#a1f3]')
  expect(mask(`${'a '.repeat(lineBytesMax / 2 - 6)}password=a b`, true)).toHaveLength(lineBytesMax + 1)
})

test('a whole line that its masks make longer than the bound is cut like any other', () => {
  expect(mask(`${'a '.repeat(lineBytesMax / 2 - 6)}password=a b`, false)).toHaveLength(lineBytesMax + 1)
  expect(mask('password=a', false)).toBe('password=[masked:password#a1f3]')
})
